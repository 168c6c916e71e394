import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { walkInForm } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

export const POST = formDoor({
  who: deskWorker,
  schema: walkInForm,
  run: (actor, form) => saveWalkIn(actor, form, 'in-passing'),
  next: () => paths.desk.home,
  back: () => paths.desk.home,
});
