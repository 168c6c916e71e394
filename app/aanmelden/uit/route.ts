import { z } from 'zod';
import { endSession } from '@/lib/platform/actor';
import { anyone } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { leaveDraftBehind } from '../draft';
import { signInPaths } from '../paths';

/** Signs out: ends the session on the server, and leaves nothing of it on this device. */
export const POST = formDoor({
  who: anyone,
  schema: z.object({}),
  run: async (actor) => {
    await leaveDraftBehind(actor);
    await endSession();
  },
  next: () => signInPaths.signedOut,
  back: () => signInPaths.signedOut,
});
