import { z } from 'zod';
import { said } from '@/app/plan/side';
import { putTemplateInPlan } from '@/lib/commands/plan/put-template-in-plan';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { householdOfCase } from '@/lib/queries/plan/case-household';
import { templateUseSchema } from '@/lib/schemas/plan-template';

const ids = z.object({ id: z.uuid(), templateId: z.uuid() });

/** The steps of a template are added to the plan, or proposed. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: templateUseSchema,
  run: async (actor, use, { params }) => {
    const found = ids.safeParse(params).data;
    if (!found) throw new NotFoundError();
    return putTemplateInPlan(actor, await householdOfCase(found.id), found.templateId, use);
  },
  next: (outcome, { params }) => `${paths.work.plan(params.id!).page}?gedaan=${said[outcome]}`,
  back: ({ params }) => paths.work.useTemplate(params.id!, params.templateId!),
});
