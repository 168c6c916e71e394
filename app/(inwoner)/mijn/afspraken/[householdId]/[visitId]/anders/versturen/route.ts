import { askToMove } from '@/lib/commands/visit/change-visit';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { askToMoveSchema } from '@/lib/schemas/visit';
import { placeOf } from '../../../own-place';

/** Who lives there would like another moment. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: askToMoveSchema,
  run: (actor, { words, version }, { params }) =>
    askToMove(actor, { ...placeOf(params), version }, words),
  next: (_result, { params }) => `${paths.mine.visitsOf(params.householdId!).page}?gedaan=gevraagd`,
  back: ({ params }) => paths.mine.visitsOf(params.householdId!).move(params.visitId!),
});
