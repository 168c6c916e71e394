import { idOf } from '@/app/talk/ids';
import { noteTold } from '@/lib/commands/talk/note-told';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { toldSchema } from '@/lib/schemas/talk';
import { workPlaceOf, workTalkPaths } from '../../../work-talk';

/** Somebody without mail was told that there is a message. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: toldSchema,
  run: (actor, { how }, { params }) =>
    noteTold(actor, workPlaceOf(params), { id: idOf(params.toTellId), how }),
  next: (_result, { params }) => `${workTalkPaths(params).page}?gedaan=verteld`,
  back: ({ params }) => workTalkPaths(params).page,
});
