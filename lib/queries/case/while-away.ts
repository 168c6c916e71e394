import 'server-only';
import { lastAbsence, type LastAbsence } from '@/lib/facts/team/last-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';
import { whileAway, type CaseEvents, type WhileAway } from '@/lib/rules/while-away';

/** What a stand-in gives back: when that was, who stood in, and what happened. */
export type GivenBack = WhileAway & Pick<LastAbsence, 'days' | 'standIns'>;

const most = 500;

async function hasActedSince({ id: caseId }: CaseFacts, { staffId, backAt }: LastAbsence) {
  const deed = await database().timelineEntry.findFirst({
    where: { caseId, actorId: staffId, at: { gte: backAt } },
    select: { id: true },
  });
  return deed !== null;
}

async function cameLater({ id: caseId }: CaseFacts, { backAt }: LastAbsence): Promise<boolean> {
  const open = await database().assignment.findFirst({
    where: { caseId, until: null, since: { gte: backAt } },
    select: { id: true },
  });
  return open !== null;
}

async function eventsOf(
  { id: caseId, householdId }: CaseFacts,
  { from, until }: LastAbsence,
): Promise<CaseEvents> {
  const at = { gte: from, lt: until };
  const [entries, messages, steps, notes] = await Promise.all([
    database().timelineEntry.findMany({
      where: { caseId, at },
      orderBy: { at: 'desc' },
      take: most,
      select: { kind: true, at: true, actorId: true, actorName: true },
    }),
    database().message.findMany({
      where: { conversation: { householdId }, at },
      orderBy: { at: 'desc' },
      take: most,
      select: { at: true, byId: true, isFromContact: true },
    }),
    database().agreedStep.findMany({
      where: { caseId, endedAt: null, madeAt: at },
      orderBy: { dueOn: 'asc' },
      take: most,
      select: { what: true, dueOn: true, madeAt: true, madeById: true },
    }),
    // Of a note about safety nothing stands in a summary, not even that it is there (RULES 2.10).
    database().internalNote.findMany({
      where: { caseId, audience: 'contact', isMeldcode: false, at },
      take: most,
      select: { at: true, byId: true },
    }),
  ]);
  const agreed = steps.map(({ dueOn, ...step }) => ({ ...step, dueOn: fromDateColumn(dueOn) }));
  return { entries, messages, steps: agreed, notes };
}

/**
 * What happened in a case while its contact person was away, until this one did something in it. A fixed number of queries.
 * @param actor who reads
 * @param facts the case, as caseFacts found it
 * @param today local date
 * @returns null for others than the contact person, for who was not away in the last two weeks, and when nothing happened
 */
export async function givenBack(
  { staffId }: StaffActor,
  facts: CaseFacts,
  today: LocalDate = todayNow(),
): Promise<GivenBack | null> {
  if (facts.contactPerson.id !== staffId || facts.status !== 'open') return null;
  const absence = await lastAbsence(database(), staffId, today);
  if (!absence) return null;
  if ((await hasActedSince(facts, absence)) || (await cameLater(facts, absence))) return null;
  const found = whileAway(await eventsOf(facts, absence), absence);
  const { days, standIns } = absence;
  return found && { ...found, days, standIns };
}
