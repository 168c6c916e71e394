import { openComplaint } from '@/lib/commands/complaint/open-complaint';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { showOpened } from '@/lib/platform/code-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { followCodeSchema } from '@/lib/schemas/complaint';

/** Shows how a complaint goes on to who has its code. */
export const POST = formDoor({
  who: anyone,
  schema: followCodeSchema,
  run: async (_actor, { code }, { request }) => {
    await showOpened('klacht', await openComplaint(code, clientAddress(request.headers)));
  },
  next: () => paths.heard.follow,
  back: () => paths.heard.followCode,
});
