import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { withdrawalSchema } from '@/lib/schemas/my-case';

/** Takes an own request back. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: withdrawalSchema,
  run: (actor, input, { params }) => withdrawRequest(actor, params.id!, input.reason),
  next: (_result, { params }) => `${paths.mine.request(params.id!)}?gedaan=teruggenomen`,
  back: ({ params }) => paths.mine.withdraw(params.id!),
});
