import { z } from 'zod';
import { idOf } from '@/app/talk/ids';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';

/** The letters of a pile were printed and are in the post. */
export const POST = formDoor({
  // The command asks who prints, and records who tried.
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: z.object({}),
  run: (actor, _input, { params }) => markPrinted(actor, idOf(params.id)),
  next: () => `${paths.work.letters}?gedaan=geprint`,
  back: () => paths.work.letters,
});
