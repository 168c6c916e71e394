import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { setAside } from '@/lib/commands/desk/set-aside';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { walkInForm } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

export const POST = formDoor({
  who: deskWorker,
  schema: walkInForm,
  run: async (actor, form) => {
    await saveWalkIn(actor, form, 'pressed');
    return setAside(actor, form.walkIn);
  },
  next: (wasSetAside) => `${paths.desk.home}${wasSetAside ? '?gedaan=opzij' : ''}`,
  back: () => paths.desk.home,
});
