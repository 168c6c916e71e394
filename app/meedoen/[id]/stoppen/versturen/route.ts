import { z } from 'zod';
import { idOf } from '@/app/talk/ids';
import { stopTakingPart } from '@/lib/commands/participant/stop-taking-part';
import { paths } from '@/lib/paths';
import { fromOutside } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';

/** Stops at once. */
export const POST = formDoor({
  who: fromOutside,
  schema: z.object({}),
  run: (actor, _input, { params }) => stopTakingPart(actor, idOf(params.id)),
  next: () => `${paths.takePart.home}?gedaan=gestopt`,
  back: ({ params }) => paths.takePart.stop(params.id!),
});
