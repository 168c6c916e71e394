import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { additionSchema } from '@/lib/schemas/my-case';

/** Adds something to an own request. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: additionSchema,
  run: (actor, input, { params }) => addToRequest(actor, params.id!, input),
  next: (_result, { params }) => `${paths.mine.request(params.id!)}?gedaan=aangevuld`,
  back: ({ params }) => paths.mine.add(params.id!),
});
