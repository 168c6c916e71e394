import { tellMore } from '@/lib/commands/feedback/say-how-helped';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { helpedWordsSchema } from '@/lib/schemas/feedback';

/** The words after the tap. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: helpedWordsSchema,
  run: async (actor, typed) => {
    await tellMore(actor, typed);
    return `${typed.contact.kind}.${typed.contact.id}`;
  },
  next: (contact) => `${paths.heard.helpedOf(contact)}&gedaan=bewaard`,
  back: () => paths.mine.home,
});
