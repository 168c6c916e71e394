import { makeContact } from '@/lib/commands/case/make-contact';
import { today } from '@/lib/platform/clock';
import { contactSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'contact',
  done: 'contact',
  schema: () => contactSchema(today()),
  run: (actor, { id }, contact) => makeContact(actor, id, contact),
});
