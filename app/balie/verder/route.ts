import { takeUp } from '@/lib/commands/desk/take-up';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { walkInId } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

export const POST = formDoor({
  who: deskWorker,
  schema: walkInId,
  run: (actor, { walkIn }) => takeUp(actor, walkIn),
  next: () => paths.desk.home,
  back: () => paths.desk.today,
});
