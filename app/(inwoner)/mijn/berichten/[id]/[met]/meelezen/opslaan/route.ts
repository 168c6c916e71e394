import { addReader } from '@/lib/commands/talk/share-talk';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { shareSchema } from '@/lib/schemas/talk';
import { myPlaceOf, myTalkPaths } from '../../../../own-talk';

/** Lets somebody read along. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: shareSchema,
  run: (actor, { involvementId }, { params }) => addReader(actor, myPlaceOf(params), involvementId),
  next: (_result, { params }) => `${myTalkPaths(params).page}?gedaan=erbij`,
  back: ({ params }) => myTalkPaths(params).share,
});
