import { noteObjection } from '@/lib/commands/decision/note-objection';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { notedObjectionSchema } from '@/lib/schemas/decision';
import { caseDoor } from '../../../../../../../../case-door';

/** An objection that came on paper, or was told. */
export const POST = caseDoor({
  action: ({ partId, decisionId }) => `onderdeel/${partId}/besluit/${decisionId}/bezwaar`,
  page: ({ id, partId }) => paths.work.decisions(id, partId!).page,
  done: 'objectionNoted',
  schema: () => notedObjectionSchema(today()),
  run: (actor, { id, decisionId }, noted) => noteObjection(actor, id, decisionId!, noted),
});
