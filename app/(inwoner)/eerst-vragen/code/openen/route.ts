import { openEnquiry } from '@/lib/commands/enquiry/open-enquiry';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { showOpened } from '@/lib/platform/code-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { enquiryCodeSchema } from '@/lib/schemas/enquiry';

/** Shows a conversation without a name to who has its code. */
export const POST = formDoor({
  who: anyone,
  schema: enquiryCodeSchema,
  run: async (_actor, { code }, { request }) => {
    await showOpened('gesprek', await openEnquiry(code, clientAddress(request.headers)));
  },
  next: () => paths.heard.asked,
  back: () => paths.heard.askCode,
});
