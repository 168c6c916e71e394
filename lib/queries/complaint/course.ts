import 'server-only';
import { complaintTerm } from '@/lib/facts/complaint/complaint-term';
import { contactPersonsOf } from '@/lib/facts/complaint/contact-persons';
import { personOf } from '@/lib/facts/household/at-household';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { enteredComplaints } from '@/lib/policies/complaint';
import { addMonths, startOfDay, type LocalDate } from '@/lib/rules/local-date';
import { complaintCodePurpose } from '@/lib/schemas/complaint';

/** How a complaint goes on, for who complained. */
export type ComplaintCourse = {
  id: string;
  code: string;
  receivedOn: LocalDate;
  words: string;
  wish: string;
  about: string;
  /** the last day for our answer (Awb 9:11); null when there is an answer */
  dueOn: LocalDate | null;
  /** null: somebody is looked for */
  handler: { name: string; functionTitle: string; phone: string | null } | null;
  hearing: { how: string; on: LocalDate; words: string } | null;
  postponed: { weeks: number; reason: string; at: Date } | null;
  /** how it ended, and until which day the ombudsman takes it up (Awb 9:24) */
  end: { outcome: string; words: string; at: Date; ombudsmanUntil: LocalDate } | null;
};

const fields = {
  ...{ id: true, codeCipher: true, codeKeyId: true, receivedOn: true, words: true, wish: true },
  ...{ about: true, hearing: true, hearingOn: true, hearingWords: true },
  ...{ postponedAt: true, postponedDays: true, postponedReason: true },
  ...{ outcome: true, outcomeWords: true, outcomeAt: true },
  handler: { select: { name: true, functionTitle: true, phone: true } },
} satisfies Prisma.ComplaintSelect;

type Row = Prisma.ComplaintGetPayload<{ select: typeof fields }>;

const weekDays = 7;
const ombudsmanMonths = 12;

const hearingOf = ({ hearing, hearingOn, hearingWords: words }: Row) =>
  hearing && hearingOn ? { how: hearing, on: fromDateColumn(hearingOn), words } : null;

const postponedOf = ({ postponedAt: at, postponedDays, postponedReason: reason }: Row) =>
  at && postponedDays ? { at, weeks: postponedDays / weekDays, reason } : null;

function endOf({ outcome, outcomeWords: words, outcomeAt: at }: Row): ComplaintCourse['end'] {
  if (!outcome || !at) return null;
  return { outcome, words, at, ombudsmanUntil: addMonths(today(at), ombudsmanMonths) };
}

function courseOf(row: Row): ComplaintCourse {
  const { id, codeCipher: cipher, codeKeyId: keyId, words, wish, about, handler } = row;
  const [receivedOn, postponed, end] = [
    fromDateColumn(row.receivedOn),
    postponedOf(row),
    endOf(row),
  ];
  const term = end ? null : complaintTerm(receivedOn, postponed?.weeks ?? 0);
  return {
    ...{ id, words, wish, about, handler, receivedOn, postponed, end },
    ...{ dueOn: term?.end ?? null, hearing: hearingOf(row) },
    code: open({ cipher, keyId }, complaintCodePurpose),
  };
}

async function findCourse(where: Prisma.ComplaintWhereInput): Promise<ComplaintCourse | null> {
  const row = await database().complaint.findFirst({ where, select: fields });
  return row && courseOf(row);
}

/**
 * How a complaint goes on, for who showed its code in this browser.
 * @param id uuid of the cookie
 * @returns null when there is none
 */
export const openedCourse = (id: string): Promise<ComplaintCourse | null> => findCourse({ id });

/**
 * The same for who signed in to complain.
 * @param actor resident or holder of a slip
 * @param id uuid
 * @returns null for others
 */
export async function myCourse(actor: Actor, id: string): Promise<ComplaintCourse | null> {
  const personId = await personOf(database(), actor);
  return personId === null ? null : findCourse({ id, personId });
}

/**
 * The same for the host who wrote it down today, to print the slip: the code, and nothing of what was said.
 * @param actor host
 * @param id uuid
 * @param at moment
 * @returns null for others, recorded as an attempt, and from the next day on
 */
export async function enteredSlip(
  actor: StaffActor,
  id: string,
  at: Date = now(),
): Promise<Pick<ComplaintCourse, 'code' | 'handler' | 'receivedOn'> | null> {
  const course = await findCourse({
    AND: [{ id }, enteredComplaints(actor, startOfDay(today(at)))],
  });
  if (!course) {
    const attempt = { event: 'complaint.viewed', payload: { complaintId: id } } as const;
    await recordAlone({ ...attempt, actor, origin: 'desk', result: 'refused' });
    return null;
  }
  return { code: course.code, handler: course.handler, receivedOn: course.receivedOn };
}

/** A complaint in the list of the own page. */
export type MyComplaint = { id: string; receivedOn: LocalDate; at: Date; isEnded: boolean };

const most = 50;

/**
 * What somebody complained about, newest first.
 * @param actor resident or holder of a slip
 * @returns at most 50; none for who did not sign in to say it
 */
export async function myComplaints(actor: Actor): Promise<MyComplaint[]> {
  const personId = await personOf(database(), actor);
  if (personId === null) return [];
  const rows = await database().complaint.findMany({
    where: { personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, receivedOn: true, at: true, outcomeAt: true },
  });
  return rows.map(({ id, receivedOn, at, outcomeAt }) => ({
    ...{ id, at, receivedOn: fromDateColumn(receivedOn), isEnded: outcomeAt !== null },
  }));
}

/**
 * What the form offers to who signed in: whether we know who it is, and the own contact persons.
 * @param actor whoever it is
 */
export async function complaintForm(
  actor: Actor,
): Promise<{ isKnown: boolean; contactPersons: { id: string; name: string }[] }> {
  const isKnown = (await personOf(database(), actor)) !== null;
  return { isKnown, contactPersons: isKnown ? await contactPersonsOf(database(), actor) : [] };
}
