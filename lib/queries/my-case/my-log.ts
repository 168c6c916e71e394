import 'server-only';
import type { AuditEvent } from '@/lib/platform/audit-events';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { residentLog } from '@/lib/policies/audit';
import { toLocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';
import type { OwnRequestKey } from './own-request';

/** Somebody who looked or tried to, as often as it happened on one day for one reason. */
export type LogLine = {
  id: string;
  /** the last time that day */
  at: Date;
  times: number;
  /** a colleague by name; else the reader's own slip, or somebody who may not be named */
  who: { kind: 'staff'; name: string; functionTitle: string } | { kind: 'slip' | 'somebody' };
  event: string;
  isRefused: boolean;
  /** what for, in the words of the one who looked */
  reason: string | null;
};

/** A page of the log; `next` leads to the page after it. */
export type LogPage = { lines: LogLine[]; next: string | null };

// What is about the household's case as a whole; everything else must be about this request or this person, for what a
// household member asked for stays theirs.
const CASE_WIDE: AuditEvent[] = [
  'case.viewed',
  'case.assigned',
  'case.handedOver',
  'case.closed',
  'case.reopened',
];
const ABOUT_PERSON: AuditEvent[] = ['desk.lookedUp', 'person.changed'];

/** Looks at the case in which the request stood before it was moved to a household of its own. */
async function looksBefore(own: OwnRequestKey): Promise<Prisma.AuditEventWhereInput[]> {
  const splits = await database().auditEvent.findMany({
    where: { requestId: own.id, event: 'household.split' },
    select: { caseId: true, at: true },
  });
  return splits.map(({ caseId, at }) => ({
    caseId,
    event: 'case.viewed',
    result: 'done',
    actorKind: 'staff',
    at: { gte: own.submittedAt, lt: at },
  }));
}

async function logOf(own: OwnRequestKey): Promise<Prisma.AuditEventWhereInput> {
  const { id: requestId, caseId, askerId } = own;
  const mine: Prisma.AuditEventWhereInput = {
    OR: [
      { requestId },
      { caseId, requestId: null, event: { in: CASE_WIDE } },
      {
        caseId,
        event: { in: ABOUT_PERSON },
        payload: { path: ['personId'], equals: askerId },
      },
    ],
  };
  return {
    OR: [
      { AND: [residentLog(own), mine] },
      { requestId, event: 'code.used' },
      { requestId, event: 'request.viewed', result: 'refused' },
      ...(await looksBefore(own)),
    ],
  };
}

const fields = {
  id: true,
  at: true,
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
  return { kind: event === 'code.used' ? 'slip' : 'somebody' };
}

/**
 * What a colleague opened a household's case for, is told to who is sure to be of it; also not after the request turned
 * out to be of another one.
 */
function withoutForeignReason(own: OwnRequestKey) {
  return (row: Row): Row => {
    const isOfOwn =
      row.requestId === own.id || (row.caseId === own.caseId && own.matchStatus !== 'to_confirm');
    return isOfOwn ? row : { ...row, reason: null };
  };
}

const sameLine = (row: Row) =>
  [row.actorKind, row.actorId, row.event, row.result, row.reason, toLocalDate(row.at)].join('|');

/** Rows come newest first; the same look again on the same day counts up. */
function toLines(rows: readonly Row[]): LogLine[] {
  const lines = new Map<string, LogLine>();
  for (const row of rows) {
    const line = lines.get(sameLine(row));
    if (line) {
      line.times += 1;
      continue;
    }
    lines.set(sameLine(row), {
      id: row.id,
      at: row.at,
      times: 1,
      who: whoOf(row),
      event: row.event,
      isRefused: row.result === 'refused',
      reason: row.reason,
    });
  }
  return [...lines.values()];
}

async function olderThan(cursor: string | undefined, log: Prisma.AuditEventWhereInput) {
  if (!cursor || !isRequestId(cursor)) return {};
  const last = await database().auditEvent.findFirst({
    where: { id: cursor, AND: log },
    select: { id: true, at: true },
  });
  if (!last) return {};
  return { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] };
}

/**
 * Who looked at an own request, or tried to: newest first, the same look on one day as one line.
 * @param own the reader's request
 * @param size how many looks to read for one page
 * @param cursor `next` of the page before, as it stands in the address; anything else starts at the newest
 * @returns lines, and the cursor of the next page
 */
export async function myLog(own: OwnRequestKey, size: number, cursor?: string): Promise<LogPage> {
  const log = await logOf(own);
  const rows = await database().auditEvent.findMany({
    where: { AND: [log, await olderThan(cursor, log)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: size + 1,
    select: fields,
  });
  const page = rows.slice(0, size).map(withoutForeignReason(own));
  return { lines: toLines(page), next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}
