import { sayHowHelped } from '@/lib/commands/feedback/say-how-helped';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { helpedTapSchema } from '@/lib/schemas/feedback';

/** One tap: how the help was. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: helpedTapSchema,
  run: async (actor, { contact, answer }) => {
    await sayHowHelped(actor, contact, answer);
    return answer ? `${contact.kind}.${contact.id}` : null;
  },
  next: (contact) => (contact ? paths.heard.helpedOf(contact) : paths.mine.home),
  back: () => paths.mine.home,
});
