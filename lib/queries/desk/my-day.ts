import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { visibleDeskDrafts, visibleWalkIns } from '@/lib/policies/desk';
import { addDays } from '@/lib/rules/local-date';
import { fullName } from '@/lib/rules/names';
import { isPartOpen, type PartStatus } from '@/lib/rules/part-status';
import { deskSteps } from '@/lib/schemas/desk';
import { typedIn } from './walk-in-page';

/** How a walk-in of today stands; more a host does not see after sending (RULES 2.3). */
export type WalkInStatus = 'passedOn' | 'contacted' | 'answered' | 'withdrawn';

/** A walk-in of today. */
export type SentWalkIn = {
  id: string;
  at: Date;
  name: string;
  contactPerson: string;
  status: WalkInStatus;
};

/** A visit that was not finished; `name` is as typed and may be empty. */
export type UnfinishedWalkIn = { id: string; at: Date; name: string; isOnScreen: boolean };

/** What a host did today, and what is still open. */
export type MyDay = { sent: SentWalkIn[]; unfinished: UnfinishedWalkIn[] };

type Facts = {
  withdrawnAt: Date | null;
  firstContactAt: Date | null;
  parts: { status: string }[];
};

function statusOf({ withdrawnAt, firstContactAt, parts }: Facts): WalkInStatus {
  if (withdrawnAt) return 'withdrawn';
  if (!parts.some((part) => isPartOpen(part.status as PartStatus))) return 'answered';
  return firstContactAt ? 'contacted' : 'passedOn';
}

async function sentToday(actor: StaffActor): Promise<SentWalkIn[]> {
  const day = today();
  // Midnight in Amsterdam lies one or two hours before midnight UTC: read wide, then keep the day itself.
  const from = toDateColumn(addDays(day, -1));
  const rows = await database().helpRequest.findMany({
    where: visibleWalkIns(actor, from, new Date(now().getTime() + 1)),
    orderBy: { submittedAt: 'desc' },
    select: {
      id: true,
      submittedAt: true,
      withdrawnAt: true,
      firstContactAt: true,
      parts: { select: { status: true } },
      asker: { select: { givenName: true, familyNamePrefix: true, familyName: true } },
      case: { select: { contactPerson: { select: { name: true } } } },
    },
  });
  return rows
    .filter((row) => today(row.submittedAt) === day)
    .map((row) => ({
      id: row.id,
      at: row.submittedAt,
      name: fullName(row.asker),
      contactPerson: row.case.contactPerson.name,
      status: statusOf(row),
    }));
}

async function unfinished(actor: StaffActor): Promise<UnfinishedWalkIn[]> {
  const rows = await database().draft.findMany({
    where: {
      AND: [visibleDeskDrafts(actor), { channel: 'desk' }],
      answers: { some: { step: deskSteps.typed } },
    },
    orderBy: { updatedAt: 'desc' },
    select: {
      id: true,
      updatedAt: true,
      answers: {
        where: { step: { in: [deskSteps.typed, deskSteps.aside] } },
        select: { step: true, values: true },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.updatedAt,
    name: typedIn(row.id, row.answers).name,
    isOnScreen: !row.answers.some((answer) => answer.step === deskSteps.aside),
  }));
}

/**
 * The walk-ins that a host entered today, newest first, and the visits that are not finished, of whatever day: nobody may
 * be forgotten because a day ended.
 * @param actor host
 * @returns names only of the host's own visits
 */
export async function myDay(actor: StaffActor): Promise<MyDay> {
  const [sent, open] = await Promise.all([sentToday(actor), unfinished(actor)]);
  return { sent, unfinished: open };
}
