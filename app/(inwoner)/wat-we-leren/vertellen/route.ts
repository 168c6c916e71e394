import { sayAboutRule } from '@/lib/commands/lesson/say-about-rule';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { formDoor } from '@/lib/platform/form-door';
import { remarkSchema } from '@/lib/schemas/lesson';

/** Anybody says what a rule does wrong; the command is not told who. */
export const POST = formDoor({
  who: anyone,
  schema: remarkSchema,
  run: (_actor, typed, { request }) => sayAboutRule(typed, clientAddress(request.headers)),
  next: () => `${paths.heard.lessons}?gedaan=verteld`,
  back: () => paths.heard.lessons,
});
