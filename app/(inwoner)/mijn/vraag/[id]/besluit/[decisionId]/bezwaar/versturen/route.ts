import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { objectionSchema } from '@/lib/schemas/decision';

/** A resident does not agree with a decision. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: objectionSchema,
  run: (actor, objection, { params }) =>
    objectToDecision(actor, params.id!, params.decisionId!, objection),
  next: (_result, { params }) =>
    `${paths.mine.decision(params.id!, params.decisionId!)}?gedaan=bezwaar#bezwaar`,
  back: ({ params }) => paths.mine.object(params.id!, params.decisionId!),
});
