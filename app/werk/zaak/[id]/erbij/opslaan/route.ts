import { involveColleague } from '@/lib/commands/involved/involve-colleague';
import { today } from '@/lib/platform/clock';
import { involveSchema } from '@/lib/schemas/involved';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'erbij',
  done: 'involved',
  schema: () => involveSchema(today()),
  run: (actor, { id }, involving) => involveColleague(actor, id, involving),
});
