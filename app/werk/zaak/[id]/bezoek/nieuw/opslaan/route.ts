import { planVisit } from '@/lib/commands/visit/plan-visit';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { visitSchema } from '@/lib/schemas/visit';
import { visitDoor } from '../../../../../visit-pages';

export const POST = visitDoor({
  back: ({ id }) => paths.work.visits(id).plan,
  done: 'planned',
  week: ({ date }) => date,
  schema: () => visitSchema(today()),
  run: (actor, { householdId }, form) => planVisit(actor, householdId, form),
});
