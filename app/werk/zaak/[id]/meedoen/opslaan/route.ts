import { joinHousehold } from '@/lib/commands/involved/join-household';
import { today } from '@/lib/platform/clock';
import { joinSchema } from '@/lib/schemas/involved';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'meedoen',
  done: 'joined',
  schema: () => joinSchema(today()),
  run: (actor, { id }, joining) => joinHousehold(actor, id, joining),
});
