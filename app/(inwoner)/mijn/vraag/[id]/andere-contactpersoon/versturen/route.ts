import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { otherContactPersonSchema } from '@/lib/schemas/my-case';

const done = { changed: 'veranderd', teamLead: 'gevraagd' };

/** Asks for another contact person. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: otherContactPersonSchema,
  run: (actor, input, { params }) => askOtherContactPerson(actor, params.id!, input),
  next: (outcome, { params }) => `${paths.mine.request(params.id!)}?gedaan=${done[outcome]}`,
  back: ({ params }) => paths.mine.askOther(params.id!),
});
