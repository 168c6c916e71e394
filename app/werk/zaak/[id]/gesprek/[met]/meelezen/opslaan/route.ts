import { addReader } from '@/lib/commands/talk/share-talk';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { shareSchema } from '@/lib/schemas/talk';
import { workPlaceOf, workTalkPaths } from '../../../work-talk';

/** Lets somebody read along. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: shareSchema,
  run: (actor, { involvementId }, { params }) =>
    addReader(actor, workPlaceOf(params), involvementId),
  next: (_result, { params }) => `${workTalkPaths(params).page}?gedaan=erbij`,
  back: ({ params }) => workTalkPaths(params).share,
});
