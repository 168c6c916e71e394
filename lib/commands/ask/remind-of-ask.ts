import 'server-only';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { tellContactPerson } from '@/lib/commands/my-case/tell-contact-person';
import { lockCase } from '@/lib/commands/shared/locks';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { LocalDate } from '@/lib/rules/local-date';

/** Which ask, with the day that it had when the worker was asked. */
export type AskDay = { askId: string; dueOn: LocalDate };

const fields = {
  ...{ id: true, partId: true, dueOn: true },
  askedBy: { select: { id: true, name: true } },
  part: {
    select: {
      request: {
        select: {
          ...{ id: true, caseId: true, householdId: true, withdrawnAt: true },
          case: { select: { contactPersonId: true, status: true } },
        },
      },
    },
  },
} as const;

/** Still waiting, for this very day; a reply, more time or a colleague's word makes it nothing. */
const waiting = ({ askId, dueOn }: AskDay) => ({
  ...{ id: askId, dueOn: toDateColumn(dueOn), closedAt: null, replies: { none: {} } },
});

async function find(tx: Tx, day: AskDay) {
  const ask = await tx.partAsk.findFirst({ where: waiting(day), select: fields });
  const isOver = !ask || ask.part.request.withdrawnAt || ask.part.request.case.status !== 'open';
  return isOver ? null : ask;
}

/** The case is locked, so that nobody answers or takes more time at the same moment. */
async function lockedAsk(tx: Tx, day: AskDay) {
  const before = await find(tx, day);
  if (!before) return null;
  await lockCase(tx, before.part.request.caseId);
  return find(tx, day);
}

/**
 * Reminds kindly of what was asked, when nothing came yet and its day is still the same. Safe to repeat: each of the two
 * reminders goes once.
 * @param day the ask, and the day it had
 * @param turn 1 or 2
 * @param at moment; a reminder after the day itself is none
 */
export async function remindOfAsk(day: AskDay, turn: number, at: Date = now()): Promise<void> {
  if (today(at) > day.dueOn) return;
  await transaction(async (tx) => {
    const ask = await lockedAsk(tx, day);
    if (!ask) return;
    const where = { ...waiting(day), reminders: { lt: turn } };
    const { count } = await tx.partAsk.updateMany({ where, data: { reminders: turn } });
    if (count === 0) return;
    const { request } = ask.part;
    const { id: requestId, caseId, householdId } = request;
    const by = { actorName: ask.askedBy.name, actorId: ask.askedBy.id };
    const line = {
      caseId,
      requestId,
      partId: ask.partId,
      kind: 'askReminded',
      at,
      isForResident: true,
    };
    await addToTimeline(tx, { ...line, ...by });
    await tellSender(tx, requestId, 'message', `ask:${ask.id}:${day.dueOn}:${turn}`);
    await record(tx, {
      ...{ event: 'ask.reminded', payload: { askId: ask.id }, actor: 'system', origin: 'worker' },
      ...{ requestId, caseId, householdId },
    });
  });
}

/**
 * Tells the contact person that the day of an ask is over and nothing came: a person decides what is next, nothing ends by
 * itself. Safe to repeat.
 * @param day the ask, and the day it had
 * @param at moment
 */
export async function tellAskOver(day: AskDay, at: Date = now()): Promise<void> {
  if (today(at) <= day.dueOn) return;
  await transaction(async (tx) => {
    const ask = await lockedAsk(tx, day);
    if (!ask) return;
    const { count } = await tx.partAsk.updateMany({
      where: { ...waiting(day), overToldAt: null },
      data: { overToldAt: at },
    });
    if (count > 0) await tellContactPerson(tx, ask.part.request, 'askOver', at);
  });
}
