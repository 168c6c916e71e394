import { handleHomeChange } from '@/lib/commands/home-change/handle-home-change';
import { homeChangeHandledSchema } from '@/lib/schemas/home-change';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: '',
  done: 'homeChange',
  schema: () => homeChangeHandledSchema,
  run: (actor, { id, changeId }) => handleHomeChange(actor, id, changeId!),
});
