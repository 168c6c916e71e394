import { makeTemplate } from '@/lib/commands/template/make-template';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { newTemplateSchema } from '@/lib/schemas/plan-template';

/** A new template. */
export const POST = formDoor({
  who: staffWith('consultant', 'team_lead'),
  schema: newTemplateSchema,
  run: (actor, template) => makeTemplate(actor, template),
  next: () => `${paths.work.templates}?gedaan=made`,
  back: () => paths.work.newTemplate,
});
