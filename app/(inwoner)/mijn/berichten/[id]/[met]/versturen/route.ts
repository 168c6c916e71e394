import { myPlaceOf, myTalkPaths } from '@/app/(inwoner)/mijn/berichten/own-talk';
import { messageFiles } from '@/app/talk/files';
import { sendMessage } from '@/lib/commands/talk/send-message';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { messageSchema } from '@/lib/schemas/talk';

/** Sends a message of a resident, with files beside it. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: messageSchema,
  files: messageFiles,
  run: (actor, message, { params, files }) => sendMessage(actor, myPlaceOf(params), message, files),
  next: (_result, { params }) => `${myTalkPaths(params).page}?gedaan=verstuurd`,
  back: ({ params }) => myTalkPaths(params).write,
});
