import { makeComplaint } from '@/lib/commands/complaint/make-complaint';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { showOpened } from '@/lib/platform/code-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { complaintSchema } from '@/lib/schemas/complaint';

/** A complaint, signed in or not; this browser then shows how it goes on. */
export const POST = formDoor({
  who: anyone,
  schema: complaintSchema,
  run: async (actor, typed, { request }) => {
    const id = await makeComplaint(actor, typed, clientAddress(request.headers));
    await showOpened('klacht', id);
  },
  next: () => `${paths.heard.follow}?gedaan=verstuurd`,
  back: () => paths.heard.complain,
});
