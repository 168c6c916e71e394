import { z } from 'zod';
import { idOf } from '@/app/talk/ids';
import { endReader } from '@/lib/commands/talk/share-talk';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { workPlaceOf, workTalkPaths } from '../../../../work-talk';

/** Somebody reads along no longer; who left finds the conversation no more. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: z.object({}),
  run: (actor, _input, { params }) => endReader(actor, workPlaceOf(params), idOf(params.memberId)),
  next: (hasLeft, { params }) =>
    hasLeft ? paths.work.messages : `${workTalkPaths(params).page}?gedaan=eruit`,
  back: ({ params }) => workTalkPaths(params).page,
});
