import { setNewDay } from '@/lib/commands/late/set-new-day';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { delaySchema } from '@/lib/schemas/late';
import { caseDoor } from '../../../../../../case-door';

/** A new honest day is told. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/nieuwe-dag`,
  page: ({ id, partId }) => paths.work.decisions(id, partId!).page,
  done: 'newDay',
  schema: () => delaySchema(today()),
  run: (actor, { id, partId }, delay) => setNewDay(actor, id, partId!, delay),
});
