import { askOn } from '@/lib/commands/enquiry/ask-first';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { openedBy, showOpened } from '@/lib/platform/code-cookie';
import { FieldErrorsError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { enquirySchema } from '@/lib/schemas/enquiry';

/** Who asked without a name says more. */
export const POST = formDoor({
  who: anyone,
  schema: enquirySchema,
  run: async (_actor, typed) => {
    const id = await openedBy('gesprek');
    // Quiet for too long: the words wait until the code was shown again.
    if (!id) throw new FieldErrorsError([{ path: 'words', key: 'enquiryClosed' }]);
    await askOn(id, typed);
    await showOpened('gesprek', id);
  },
  next: () => `${paths.heard.asked}?gedaan=verstuurd`,
  back: () => paths.heard.asked,
});
