import { archiveTemplate } from '@/lib/commands/template/archive-template';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { archiveTemplateSchema } from '@/lib/schemas/plan-template';
import { templateIdOf } from '../template-id';

/** A template is put away. */
export const POST = formDoor({
  who: staffWith('consultant', 'team_lead'),
  schema: archiveTemplateSchema,
  run: (actor, { version }, { params }) => archiveTemplate(actor, templateIdOf(params), version),
  next: () => `${paths.work.templates}?gedaan=archived`,
  back: ({ params }) => paths.work.template(params.templateId!),
});
