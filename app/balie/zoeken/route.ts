import { keepLook } from '@/lib/commands/desk/keep-look';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { limitRate } from '@/lib/platform/rate-limit';
import { lookUp } from '@/lib/queries/desk/look-up';
import { walkInForm } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

const perHost = 100;
const window = 15 * 60;

export const POST = formDoor({
  who: deskWorker,
  schema: walkInForm,
  run: async (actor, form) => {
    await saveWalkIn(actor, form, 'pressed');
    await limitRate('desk.lookUp', actor.staffId, perHost, window);
    await keepLook(actor, form.walkIn, await lookUp(actor, form));
  },
  next: () => `${paths.desk.home}#bekend`,
  back: () => paths.desk.home,
});
