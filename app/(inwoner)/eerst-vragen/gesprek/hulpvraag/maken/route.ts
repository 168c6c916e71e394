import { makeRequest } from '@/lib/commands/enquiry/make-request';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { closeOpened } from '@/lib/platform/code-cookie';
import { noteBegunHere, readDraftSecret, rememberDraft } from '@/lib/platform/draft-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { enquiryToRequestSchema } from '@/lib/schemas/enquiry';
import { openedEnquiry } from '../../opened';

/** What was asked without a name becomes the story of a request. */
export const POST = formDoor({
  who: anyone,
  schema: enquiryToRequestSchema,
  run: async (actor, { withAnswers }, { request }) => {
    const id = await openedEnquiry();
    const [draft, address] = [await readDraftSecret(), clientAddress(request.headers)];
    const secret = await makeRequest(actor, { id, withAnswers, secret: draft, address });
    await rememberDraft(secret);
    await noteBegunHere(secret);
    await closeOpened('gesprek');
  },
  next: () => paths.help.step('verhaal'),
  back: () => paths.heard.askedRequest,
});
