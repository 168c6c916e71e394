import { z } from 'zod';
import { endSession } from '@/lib/platform/actor';
import { anyone } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { signInPaths } from '../paths';

/** Signs out: ends the session on the server. */
export const POST = formDoor({
  who: anyone,
  schema: z.object({}),
  run: () => endSession(),
  next: () => signInPaths.signedOut,
  back: () => signInPaths.signedOut,
});
