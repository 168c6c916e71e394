import { cancelVisit } from '@/lib/commands/visit/change-visit';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { cancelVisitSchema } from '@/lib/schemas/visit';
import { placeOf } from '../../../own-place';

/** An appointment does not take place, says who lives there. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: cancelVisitSchema,
  run: (actor, { words, version }, { params }) =>
    cancelVisit(actor, { ...placeOf(params), version }, words),
  next: (_result, { params }) => `${paths.mine.visitsOf(params.householdId!).page}?gedaan=afgezegd`,
  back: ({ params }) => paths.mine.visitsOf(params.householdId!).cancel(params.visitId!),
});
