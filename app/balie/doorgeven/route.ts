import { fillWalkIn } from '@/lib/commands/desk/fill-walk-in';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { walkInForm } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

export const POST = formDoor({
  who: deskWorker,
  schema: walkInForm,
  run: async (actor, form) => {
    await fillWalkIn(actor, form);
    return submitRequest(actor, form.walkIn);
  },
  next: ({ requestId }) => `${paths.desk.slip(requestId)}#gelukt`,
  back: () => paths.desk.home,
});
