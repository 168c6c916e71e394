import { openWithCode } from '@/lib/commands/my-case/open-with-code';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { formDoor } from '@/lib/platform/form-door';
import { openWithCodeSchema } from '@/lib/schemas/my-case';

/** Opens the own page with the code of a slip and a one-time code. */
export const POST = formDoor({
  who: anyone,
  schema: openWithCodeSchema,
  run: (_actor, input, { request }) => openWithCode(input, clientAddress(request.headers)),
  next: (requestId) => paths.mine.request(requestId),
  back: () => paths.mine.codeEnter,
});
