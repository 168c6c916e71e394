import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { momentPlaceOf, toCursor } from '@/lib/queries/caseload/cursor';
import type { LocalDate } from '@/lib/rules/local-date';
import type { PersonName } from '@/lib/rules/names';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { CaseFacts } from './case-facts';
import { partColumns, toPart, type Part } from './parts';

/** A request as its contact person reads it: as it was written, with how it stands. */
export type CaseRequest = {
  id: string;
  submittedAt: Date;
  channel: string;
  enteredBy: string | null;
  asker: PersonName & { id: string };
  matchStatus: string;
  matchedPersonId: string | null;
  story: string;
  areas: string[];
  urgencies: string[];
  answers: HelpRequestAnswers;
  promiseDueOn: LocalDate | null;
  firstContactAt: Date | null;
  withdrawnAt: Date | null;
  parts: Part[];
  additions: { id: string; text: string; addedAt: Date }[];
};

/** A page of requests, latest first; `next` is the cursor of older ones. */
export type CaseRequests = { requests: CaseRequest[]; next: string | null };

const columns = {
  id: true,
  submittedAt: true,
  channel: true,
  enteredBy: { select: { name: true } },
  asker: { select: { id: true, givenName: true, familyNamePrefix: true, familyName: true } },
  matchStatus: true,
  matchedPersonId: true,
  story: true,
  areas: true,
  urgencies: true,
  answers: true,
  promiseDueOn: true,
  firstContactAt: true,
  withdrawnAt: true,
  parts: { orderBy: [{ openedAt: 'asc' }, { domain: 'asc' }], select: partColumns },
  additions: { orderBy: { addedAt: 'asc' }, select: { id: true, text: true, addedAt: true } },
} satisfies Prisma.HelpRequestSelect;

function before(cursor: string | undefined) {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  // The first bound is what the index reads from; the second takes requests of the same moment apart.
  return {
    submittedAt: { lte: at },
    OR: [{ submittedAt: { lt: at } }, { id: { lt: place[1] } }],
  };
}

function read(caseId: string, { take, cursor, isAskedStill }: Paging) {
  return database().helpRequest.findMany({
    where: { caseId, ...before(cursor), ...(isAskedStill ? { withdrawnAt: null } : {}) },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: columns,
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

const toRequest = (row: Row): CaseRequest => ({
  ...row,
  enteredBy: row.enteredBy?.name ?? null,
  answers: row.answers as HelpRequestAnswers,
  promiseDueOn: row.promiseDueOn && fromDateColumn(row.promiseDueOn),
  parts: row.parts.flatMap((part) => toPart(part, row)),
});

/** How many requests, from where, and whether those that were withdrawn are left out. */
type Paging = { take: number; cursor?: string; isAskedStill?: boolean };

/**
 * A page of the requests of a case, latest first.
 * @param facts the case, as caseFacts found it
 * @param paging how many, from where, and which
 * @returns everything the resident wrote, with parts and additions; and the cursor of older ones
 */
export async function requestsOf(facts: CaseFacts, paging: Paging): Promise<CaseRequests> {
  const rows = await read(facts.id, paging);
  const requests = rows.slice(0, paging.take).map(toRequest);
  const last = requests.at(-1);
  const hasMore = rows.length > paging.take && last !== undefined;
  return { requests, next: hasMore ? toCursor([last.submittedAt.toISOString(), last.id]) : null };
}

/**
 * One request of a case.
 * @param facts the case, as caseFacts found it
 * @param requestId uuid
 * @returns null when it is no request of this case
 */
export async function requestOf(facts: CaseFacts, requestId: string): Promise<CaseRequest | null> {
  const where = { id: requestId, caseId: facts.id };
  const row = await database().helpRequest.findFirst({ where, select: columns });
  return row && toRequest(row);
}
