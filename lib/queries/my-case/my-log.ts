import 'server-only';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { isSureMatch } from '@/lib/policies/timeline';
import { addDays, startOfDay, toLocalDate } from '@/lib/rules/local-date';
import { visitsIn } from '@/lib/rules/visits';
import { isRequestId } from '@/lib/schemas/my-case';
import { isYoung } from './is-young';
import { logOf, ofSlip } from './own-log';
import type { OwnRequestKey } from './own-request';

/** Somebody who looked or tried to, on one day for one reason. */
export type LogLine = {
  id: string;
  /** the last time that day */
  at: Date;
  /** how many visits that day (visitsIn), not how many pages */
  times: number;
  /** a colleague or somebody from outside by name; else the reader's own slip, or somebody who may not be named */
  who:
    | { kind: 'staff'; name: string; functionTitle: string }
    | { kind: 'participant'; name: string }
    | { kind: 'slip' | 'somebody' };
  event: string;
  isRefused: boolean;
  /** what for, in the words of the one who looked */
  reason: string | null;
};

/** A page of the log; `next` leads to the page after it. */
export type LogPage = { lines: LogLine[]; next: string | null };

const fields = {
  ...{ id: true, at: true },
  caseId: true,
  requestId: true,
  event: true,
  result: true,
  actorKind: true,
  actorId: true,
  actorName: true,
  reason: true,
} as const;

type Row = Prisma.AuditEventGetPayload<{ select: typeof fields }>;

function whoOf({ actorKind, actorName, event }: Row): LogLine['who'] {
  if (actorKind === 'staff' && actorName) {
    const cut = actorName.lastIndexOf(', ');
    if (cut < 0) return { kind: 'staff', name: actorName, functionTitle: '' };
    const functionTitle = actorName.slice(cut + 2);
    return { kind: 'staff', name: actorName.slice(0, cut), functionTitle };
  }
  if (actorKind === 'participant' && actorName) return { kind: 'participant', name: actorName };
  return { kind: ofSlip.includes(event) ? 'slip' : 'somebody' };
}

/**
 * What a colleague opened a household's case for, is told to who is sure to be of it; also not after the request turned
 * out to be of another one. It may be about the debts of a parent: the young read it of their own request alone (RULES 2.4).
 */
async function withoutForeignReason(own: OwnRequestKey): Promise<(row: Row) => Row> {
  const isOfHousehold = isSureMatch(own) && !(await isYoung(own));
  return (row) => {
    const isOfOwn = row.requestId === own.id || (row.caseId === own.caseId && isOfHousehold);
    return isOfOwn ? row : { ...row, reason: null };
  };
}

const sameLine = (row: Row) =>
  [row.actorKind, row.actorId, row.event, row.result, row.reason, toLocalDate(row.at)].join('|');

/** Rows come newest first, and are of whole days: the same look again on the same day is the same line. */
function toLines(rows: readonly Row[]): LogLine[] {
  const looks = new Map<string, Row[]>();
  for (const row of rows) {
    const line = sameLine(row);
    const same = looks.get(line);
    if (same) same.push(row);
    else looks.set(line, [row]);
  }
  return [...looks.values()].map((same) => {
    const row = same[0]!;
    return {
      id: row.id,
      at: row.at,
      times: visitsIn(same.map((look) => look.at)),
      who: whoOf(row),
      event: row.event,
      isRefused: row.result === 'refused',
      reason: row.reason,
    };
  });
}

const rowsAtOnce = 200;
/** After everything that was written down until now. */
const soon = () => new Date(now().getTime() + 60_000);

function readRows(log: Prisma.AuditEventWhereInput, at: Prisma.DateTimeFilter, take?: number) {
  return database().auditEvent.findMany({
    where: { AND: [log, { at }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...(take === undefined ? {} : { take }),
    select: fields,
  });
}

/**
 * The newest looks from before a moment, down to the beginning of a day: so a line counts all of its day, wherever a page
 * begins or ends.
 */
async function wholeDays(log: Prisma.AuditEventWhereInput, before: Date): Promise<Row[]> {
  const rows = await readRows(log, { lt: before }, rowsAtOnce);
  const last = rows.at(-1);
  if (!last || rows.length < rowsAtOnce) return rows;
  const isLater = ({ at }: Row) => at > last.at;
  const day = startOfDay(toLocalDate(last.at));
  return [...rows.filter(isLater), ...(await readRows(log, { gte: day, lte: last.at }))];
}

/** The line at which the page before ended. */
async function placeOf(cursor: string | undefined, log: Prisma.AuditEventWhereInput) {
  if (!cursor || !isRequestId(cursor)) return null;
  return database().auditEvent.findFirst({
    where: { id: cursor, AND: log },
    select: { id: true, at: true },
  });
}

type Place = { id: string; at: Date };

const isBefore = (place: Place) => (line: Place) =>
  line.at < place.at || (line.at.getTime() === place.at.getTime() && line.id < place.id);

/**
 * Who looked at an own request, or tried to: newest first, the same look on one day as one line with its visits.
 * @param own the reader's request
 * @param size how many lines on one page
 * @param cursor `next` of the page before, as it stands in the address; anything else starts at the newest
 * @returns lines, and the cursor of the next page
 */
export async function myLog(own: OwnRequestKey, size: number, cursor?: string): Promise<LogPage> {
  const log = await logOf(own);
  const told = await withoutForeignReason(own);
  const place = await placeOf(cursor, log);
  const lines: LogLine[] = [];
  let before = place ? startOfDay(addDays(toLocalDate(place.at), 1)) : soon();
  for (;;) {
    const rows = await wholeDays(log, before);
    const found = toLines(rows.map(told));
    lines.push(...(place ? found.filter(isBefore(place)) : found));
    if (lines.length > size || rows.length < rowsAtOnce) break;
    before = startOfDay(toLocalDate(rows.at(-1)!.at));
  }
  return { lines: lines.slice(0, size), next: lines.length > size ? lines[size - 1]!.id : null };
}
