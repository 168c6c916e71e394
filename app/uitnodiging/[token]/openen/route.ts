import { openWithLink } from '@/lib/commands/participant/open-with-code';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { formDoor } from '@/lib/platform/form-door';
import { openWithLinkSchema } from '@/lib/schemas/take-part';

/** Lets in with the link of the mail and a one-time code. */
export const POST = formDoor({
  who: anyone,
  schema: openWithLinkSchema,
  run: (_actor, { oneTimeCode }, { params, request }) =>
    openWithLink(params.token!, oneTimeCode, clientAddress(request.headers)),
  next: (involvementId) => paths.takePart.page(involvementId),
  back: ({ params }) => paths.takePart.invitationCode(params.token!),
});
