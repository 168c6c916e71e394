import { openWithAddress } from '@/lib/commands/participant/open-with-code';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { formDoor } from '@/lib/platform/form-door';
import { openWithAddressSchema } from '@/lib/schemas/take-part';

/** Lets in with the address and a one-time code. */
export const POST = formDoor({
  who: anyone,
  schema: openWithAddressSchema,
  run: (_actor, typed, { request }) => openWithAddress(typed, clientAddress(request.headers)),
  next: () => paths.takePart.home,
  back: () => paths.takePart.code,
});
