import { answerAtOnce } from '@/lib/commands/desk/answer-at-once';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { paths } from '@/lib/paths';
import { formDoor } from '@/lib/platform/form-door';
import { walkInForm } from '@/lib/schemas/desk';
import { deskWorker } from '../guard';

export const POST = formDoor({
  who: deskWorker,
  schema: walkInForm,
  run: async (actor, form) => {
    await saveWalkIn(actor, form, 'pressed');
    return answerAtOnce(actor, form);
  },
  next: ({ requestId }) => `${paths.desk.home}?gedaan=beantwoord&briefje=${requestId}`,
  back: () => paths.desk.home,
});
