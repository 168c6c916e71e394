import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { announceSchema } from '@/lib/schemas/decision';
import { caseDoor } from '../../../../../../../case-door';

/** A decision reaches the resident: from here on it can be read, and the term to object runs. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/besluit`,
  page: ({ id, partId }) => paths.work.decisions(id, partId!).page,
  done: 'announced',
  schema: () => announceSchema(today()),
  run: (actor, { id, decisionId }, announced) =>
    announceDecision(actor, id, decisionId!, announced),
});
