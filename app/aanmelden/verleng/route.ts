import { z } from 'zod';
import { peekSecondsLeft } from '@/lib/platform/actor';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { returnPath } from '@/lib/platform/sign-in/return-path';
import { paths } from '@/lib/paths';

/** How long until the session ends; asking does not make it last longer. */
export async function GET(): Promise<Response> {
  const secondsLeft = await peekSecondsLeft();
  return Response.json({ secondsLeft }, { headers: { 'cache-control': 'no-store' } });
}

/** "Ik ben er nog": that the door looks up who asks, is what makes the session last longer. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: z.object({ naar: z.string().optional() }),
  run: async (_actor, { naar }) => returnPath(naar) ?? paths.mine.home,
  next: (to) => to,
  back: () => paths.mine.home,
});
