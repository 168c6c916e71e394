import { idOf } from '@/app/talk/ids';
import { writeNote } from '@/lib/commands/notes/write-note';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { noteSchema } from '@/lib/schemas/talk';

/** Keeps a note among colleagues. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: noteSchema,
  run: (actor, note, { params }) => writeNote(actor, idOf(params.id), note),
  next: (_result, { params }) => `${paths.work.action(params.id!, 'notities')}?gedaan=bewaard`,
  back: ({ params }) => paths.work.action(params.id!, 'notities'),
});
