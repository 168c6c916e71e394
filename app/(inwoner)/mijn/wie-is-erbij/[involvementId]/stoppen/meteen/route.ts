import { z } from 'zod';
import { idOf } from '@/app/talk/ids';
import { endByResident } from '@/lib/commands/participant/end-by-resident';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';

/** Ends at once that somebody from outside takes part. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: z.object({}),
  run: (actor, _input, { params }) => endByResident(actor, idOf(params.involvementId)),
  next: () => `${paths.mine.circle}?gedaan=gestopt`,
  back: ({ params }) => paths.mine.askToEnd(params.involvementId!),
});
