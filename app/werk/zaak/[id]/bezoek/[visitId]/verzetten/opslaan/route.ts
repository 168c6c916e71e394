import { moveVisit } from '@/lib/commands/visit/move-visit';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { moveSchema } from '@/lib/schemas/visit';
import { visitDoor } from '../../../../../../visit-pages';

export const POST = visitDoor({
  back: ({ id, visitId }) => paths.work.visits(id).move(visitId!),
  done: 'moved',
  week: ({ date }) => date,
  schema: () => moveSchema(today()),
  run: (actor, { householdId, visitId }, form) =>
    moveVisit(actor, { householdId, appointmentId: visitId! }, form),
});
