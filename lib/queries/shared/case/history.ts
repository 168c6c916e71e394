import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import { database } from '@/lib/platform/db';
import { toLocalDate } from '@/lib/rules/local-date';
import { momentPlaceOf, toCursor } from '@/lib/queries/caseload/cursor';
import type { CaseFacts } from './case-facts';

/** One line of the story of a case. */
export type TimelineLine = {
  id: string;
  at: Date;
  kind: string;
  actorName: string;
  text: string | null;
  isForResident: boolean;
};

/** One line of who looked and did what; the same person doing the same on one day is one line. */
export type LookLine = {
  id: string;
  at: Date;
  event: string;
  isRefused: boolean;
  actorKind: string;
  actorName: string | null;
  reason: string | null;
  times: number;
};

/** A page of lines, latest first; `next` is the cursor of older ones. */
export type Lines<T> = { lines: T[]; next: string | null };

type Paging = { take: number; cursor?: string };

function page<T extends { id: string; at: Date }>(rows: T[], take: number): Lines<T> {
  const lines = rows.slice(0, take);
  const last = lines.at(-1);
  const next = rows.length > take && last ? toCursor([last.at.toISOString(), last.id]) : null;
  return { lines, next };
}

const before = (cursor: string | undefined) => {
  const place = momentPlaceOf(cursor);
  return place
    ? Prisma.sql`and (at, id) < (${new Date(place[0])}, ${place[1]}::uuid)`
    : Prisma.empty;
};

// Colleagues read how contact was made in a line of its own.
const onlyForResident = 'firstContact';
// Whoever opens a case is the one whom such a wish is about, or stands in for that one: it is between the resident and the
// team lead (VALUES H7).
const notForContactPerson = 'case.contactPersonAsked';

/**
 * The story of a case. One query.
 * @param facts the case, as caseFacts found it
 * @param paging how many lines, and from where
 * @returns lines, latest first
 */
export async function timelineOf(
  { id: caseId }: CaseFacts,
  paging: Paging,
): Promise<Lines<TimelineLine>> {
  const rows = await database().$queryRaw<TimelineLine[]>(Prisma.sql`
    select id, at, kind, actor_name as "actorName", text, is_for_resident as "isForResident"
    from timeline_entry
    where case_id = ${caseId}::uuid and kind <> ${onlyForResident} ${before(paging.cursor)}
    order by at desc, id desc limit ${paging.take + 1}`);
  return page(rows, paging.take);
}

function together(lines: LookLine[]): LookLine[] {
  const found = new Map<string, LookLine>();
  for (const line of lines) {
    const who = line.actorName ?? line.actorKind;
    const key = [toLocalDate(line.at), line.event, line.isRefused, who, line.reason].join('|');
    const same = found.get(key);
    if (same) same.times += 1;
    else found.set(key, { ...line });
  }
  return [...found.values()];
}

/**
 * Who looked at a case and did what, from the record. One query.
 * @param facts the case, as caseFacts found it
 * @param paging how many rows of the record, and from where
 * @returns lines, latest first
 */
export async function looksOf({ id: caseId }: CaseFacts, paging: Paging): Promise<Lines<LookLine>> {
  const rows = await database().$queryRaw<LookLine[]>(Prisma.sql`
    select id, at, event, result = 'refused' as "isRefused", actor_kind as "actorKind",
      actor_name as "actorName", reason, 1 as times
    from audit_event
    where case_id = ${caseId}::uuid and event <> ${notForContactPerson} ${before(paging.cursor)}
    order by at desc, id desc limit ${paging.take + 1}`);
  const { lines, next } = page(rows, paging.take);
  return { lines: together(lines), next };
}
