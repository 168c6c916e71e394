import { makeFirstContact } from '@/lib/commands/case/make-first-contact';
import { today } from '@/lib/platform/clock';
import { firstContactSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'contact',
  done: 'contact',
  schema: () => firstContactSchema(today()),
  run: (actor, { id }, contact) => makeFirstContact(actor, id, contact),
});
