import { throwAway } from '@/lib/commands/desk/throw-away';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { walkInId } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

export const POST = formDoor({
  who: deskWorker,
  schema: walkInId,
  run: (actor, { walkIn }) => throwAway(actor, walkIn),
  next: () => `${paths.desk.today}?gedaan=weg`,
  back: () => paths.desk.today,
});
