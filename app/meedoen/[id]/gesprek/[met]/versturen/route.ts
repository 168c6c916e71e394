import { messageFiles } from '@/app/talk/files';
import { sendMessage } from '@/lib/commands/talk/send-message';
import { fromOutside } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { messageSchema } from '@/lib/schemas/talk';
import { actingOrNot } from '../../../door-actor';
import { ownerIn, sharedPaths } from '../../shared-talk';

/** Sends a message of somebody from outside, with files beside it. */
export const POST = formDoor({
  who: fromOutside,
  schema: messageSchema,
  files: messageFiles,
  run: async (actor, message, { params, files }) => {
    const { actor: acting, householdId } = await actingOrNot(actor, params.id);
    await sendMessage(acting, { householdId, ownerId: ownerIn(params.met) }, message, files);
  },
  next: (_result, { params }) => `${sharedPaths(params).page}?gedaan=verstuurd`,
  back: ({ params }) => sharedPaths(params).write,
});
