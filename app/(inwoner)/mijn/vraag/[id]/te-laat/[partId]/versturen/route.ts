import { pressOn } from '@/lib/commands/late/press-on';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { pressOnSchema } from '@/lib/schemas/late';

/** A resident says in writing that we are too late. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: pressOnSchema,
  run: (actor, press, { params }) => pressOn(actor, params.id!, params.partId!, press),
  next: (_result, { params }) => `${paths.mine.request(params.id!)}?gedaan=brief`,
  back: ({ params }) => paths.mine.late(params.id!, params.partId!),
});
