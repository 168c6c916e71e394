import { answerAfterCare } from '@/lib/commands/after-care/answer-after-care';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { afterCareSchema } from '@/lib/schemas/after-care';

/** How it is now, some time after the help ended. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: afterCareSchema,
  run: (actor, answer, { params }) => answerAfterCare(actor, params.id!, answer),
  next: (_result, { params }) => `${paths.mine.request(params.id!)}?gedaan=verteld`,
  back: ({ params }) => paths.mine.afterCare(params.id!),
});
