import { cancelVisit } from '@/lib/commands/visit/change-visit';
import { paths } from '@/lib/paths';
import { cancelVisitSchema } from '@/lib/schemas/visit';
import { visitDoor } from '../../../../../../visit-pages';

export const POST = visitDoor({
  back: ({ id, visitId }) => paths.work.visits(id).cancel(visitId!),
  done: 'cancelled',
  schema: () => cancelVisitSchema,
  run: (actor, { householdId, visitId }, { words, version }) =>
    cancelVisit(actor, { householdId, appointmentId: visitId!, version }, words),
});
