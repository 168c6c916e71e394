import { messageFiles } from '@/app/talk/files';
import { answerAsk } from '@/lib/commands/ask/answer-ask';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { replySchema } from '@/lib/schemas/ask';

/** Sends what was asked: words, files, or both; also late. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: replySchema,
  files: messageFiles,
  run: (actor, reply, { params, files }) =>
    answerAsk(actor, params.id!, params.askId!, reply, files),
  next: (_result, { params }) => `${paths.mine.ask(params.id!, params.askId!)}?gedaan=verstuurd`,
  back: ({ params }) => paths.mine.ask(params.id!, params.askId!),
});
