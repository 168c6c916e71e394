import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import type { AuditPayloads } from '@/lib/platform/audit-events';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { askFields } from './more-time';

function find(tx: Tx, caseId: string, id: string) {
  return tx.partAsk.findFirst({
    where: { id, part: { caseId } },
    select: { ...askFields, closedAs: true, part: { select: { requestId: true } } },
  });
}

/** An ask about a part of a case, under the lock of the case. */
export type CaseAsk = NonNullable<Awaited<ReturnType<typeof find>>>;

type Change = {
  actor: StaffActor;
  caseId: string;
  askId: string;
  at: Date;
  /** what it is in the story, and in the record */
  kind: 'askExtended' | 'askClosed';
  event: 'ask.extended' | 'ask.closed';
};

/**
 * Does something with an ask as a colleague, in one transaction; when something changed it stands in the story and the record.
 * @param change who, which, and what it is called
 * @param work returns whether something changed
 * @throws NotFoundError for others, recorded as an attempt, and for an ask of another case
 */
export async function changeAsk(
  { actor, caseId, askId, at, kind, event }: Change,
  work: (tx: Tx, ask: CaseAsk) => Promise<boolean>,
): Promise<void> {
  await changeCase({ actor, verb: 'decide', caseId, at }, async (tx, { householdId }) => {
    const ask = await find(tx, caseId, askId);
    if (!ask) throw new NotFoundError();
    if (!(await work(tx, ask))) return;
    const { requestId } = ask.part;
    const by = { actorName: actor.name, actorId: actor.staffId };
    const line = { caseId, requestId, partId: ask.partId, kind, at, isForResident: true };
    await addToTimeline(tx, { ...line, ...by });
    await touchCase(tx, caseId, at);
    const payload: AuditPayloads['ask.extended' | 'ask.closed'] = { askId };
    await record(tx, {
      ...{ event, payload, actor, origin: 'work' },
      ...{ requestId, caseId, householdId },
    });
  });
}
