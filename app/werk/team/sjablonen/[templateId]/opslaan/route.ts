import { changeTemplate } from '@/lib/commands/template/change-template';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { templateSchema } from '@/lib/schemas/plan-template';
import { templateIdOf } from '../template-id';

/** A template changes. */
export const POST = formDoor({
  who: staffWith('consultant', 'team_lead'),
  schema: templateSchema,
  run: (actor, template, { params }) => changeTemplate(actor, templateIdOf(params), template),
  next: () => `${paths.work.templates}?gedaan=changed`,
  back: ({ params }) => paths.work.template(params.templateId!),
});
