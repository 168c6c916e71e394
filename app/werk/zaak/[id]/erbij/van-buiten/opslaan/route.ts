import { inviteByContact } from '@/lib/commands/participant/invite-by-contact';
import { today } from '@/lib/platform/clock';
import { inviteWithKnowledgeSchema } from '@/lib/schemas/take-part';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: 'erbij/van-buiten',
  done: 'invited',
  schema: () => inviteWithKnowledgeSchema(today()),
  run: (actor, { id }, inviting) => inviteByContact(actor, id, inviting),
});
