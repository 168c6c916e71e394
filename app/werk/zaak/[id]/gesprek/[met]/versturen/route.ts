import { messageFiles } from '@/app/talk/files';
import { workPlaceOf, workTalkPaths } from '@/app/werk/zaak/[id]/gesprek/work-talk';
import { sendMessage } from '@/lib/commands/talk/send-message';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { messageSchema } from '@/lib/schemas/talk';

/** Sends a message of a colleague, with files beside it. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: messageSchema,
  files: messageFiles,
  run: (actor, message, { params, files }) =>
    sendMessage(actor, workPlaceOf(params), message, files),
  next: (_result, { params }) => `${workTalkPaths(params).page}?gedaan=verstuurd`,
  back: ({ params }) => workTalkPaths(params).page,
});
