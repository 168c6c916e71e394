import { tellMore } from '@/lib/commands/feedback/say-how-helped';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { contactKey, helpedWordsSchema } from '@/lib/schemas/feedback';

/** The words after the tap. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: helpedWordsSchema,
  run: async (actor, typed) => {
    await tellMore(actor, typed);
    return `${typed.contact.kind}.${typed.contact.id}`;
  },
  next: (contact) => `${paths.heard.helpedOf(contact)}&gedaan=bewaard`,
  // The address says which contact, for the page of a form that cannot be read.
  back: ({ request }) => {
    const contact = contactKey.safeParse(new URL(request.url).searchParams.get('over')).data;
    return contact ? paths.heard.helpedOf(`${contact.kind}.${contact.id}`) : paths.mine.home;
  },
});
