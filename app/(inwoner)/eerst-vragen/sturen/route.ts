import { askFirst } from '@/lib/commands/enquiry/ask-first';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { showOpened } from '@/lib/platform/code-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { enquirySchema } from '@/lib/schemas/enquiry';

/** Somebody asks something without a name: the command is not told who. */
export const POST = formDoor({
  who: anyone,
  schema: enquirySchema,
  run: async (_actor, typed, { request }) => {
    await showOpened('gesprek', await askFirst(typed, clientAddress(request.headers)));
  },
  next: () => `${paths.heard.asked}?gedaan=gevraagd`,
  back: () => paths.heard.askFirst,
});
