import { z } from 'zod';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { closeOpened } from '@/lib/platform/code-cookie';
import { formDoor } from '@/lib/platform/form-door';

/** Takes a conversation from this browser; it stays behind its code. */
export const POST = formDoor({
  who: anyone,
  schema: z.object({}),
  run: () => closeOpened('gesprek'),
  next: () => paths.heard.askCode,
  back: () => paths.heard.asked,
});
