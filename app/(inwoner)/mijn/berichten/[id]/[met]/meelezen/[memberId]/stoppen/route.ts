import { z } from 'zod';
import { idOf } from '@/app/talk/ids';
import { endReader } from '@/lib/commands/talk/share-talk';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { myPlaceOf, myTalkPaths } from '../../../../../own-talk';

/** Somebody reads along no longer. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: z.object({}),
  run: (actor, _input, { params }) => endReader(actor, myPlaceOf(params), idOf(params.memberId)),
  next: (_result, { params }) => `${myTalkPaths(params).page}?gedaan=eruit`,
  back: ({ params }) => myTalkPaths(params).page,
});
