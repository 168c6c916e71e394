import 'server-only';
import { database } from '@/lib/platform/db';
import {
  isPartStatus,
  partActions,
  type PartAction,
  type PartStatus,
} from '@/lib/rules/part-status';
import type { CaseFacts } from './case-facts';

/** A part of a request, for the contact person. */
export type Part = {
  id: string;
  requestId: string;
  /** when the request was sent */
  requestedAt: Date;
  domain: string;
  status: PartStatus;
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
  actions: readonly PartAction[];
};

/** The columns that `toPart` needs. */
export const partColumns = {
  id: true,
  requestId: true,
  domain: true,
  status: true,
  outcome: true,
  openedAt: true,
  closedAt: true,
  version: true,
} as const;

const withRequest = {
  ...partColumns,
  request: { select: { submittedAt: true, withdrawnAt: true } },
} as const;

/** Of the request of a part: when it was sent, and whether it was taken back. */
type OfRequest = { submittedAt: Date; withdrawnAt: Date | null };

type Row = Omit<Part, 'status' | 'actions' | 'requestedAt'> & { status: string };
type RowWithRequest = Row & { request: OfRequest };

/**
 * A part as it is shown.
 * @param row columns of `partColumns`
 * @param request its request: with what a resident took back nobody else does anything
 * @returns the part with what can be done with it; nothing for a status that is no longer known
 */
export function toPart({ status, ...row }: Row, request: OfRequest): Part[] {
  if (!isPartStatus(status)) return [];
  const possible = request.withdrawnAt ? [] : partActions(status);
  const actions = possible.filter((action) => action !== 'withdraw');
  return [{ ...row, requestedAt: request.submittedAt, status, actions }];
}

const toPartOf = ({ request, ...row }: RowWithRequest) => toPart(row, request);

/**
 * One part of a case.
 * @param facts the case, as caseFacts found it
 * @param partId uuid
 * @returns null when it is no part of this case
 */
export async function partOf(facts: CaseFacts, partId: string): Promise<Part | null> {
  const where = { id: partId, caseId: facts.id };
  const row = await database().requestPart.findFirst({ where, select: withRequest });
  return row ? (toPartOf(row)[0] ?? null) : null;
}

/** The most open parts that are shown at once; four domains in a dozen requests. */
const mostOpen = 48;

/**
 * What is still to be done in a case, in whatever request it was asked.
 * @param facts the case, as caseFacts found it
 * @returns open parts of the latest requests first, at most 48
 */
export async function openPartsOf({ id: caseId }: CaseFacts): Promise<Part[]> {
  const rows = await database().requestPart.findMany({
    where: { caseId, status: { in: ['new', 'in_progress'] } },
    orderBy: [{ request: { submittedAt: 'desc' } }, { openedAt: 'asc' }, { domain: 'asc' }],
    take: mostOpen,
    select: withRequest,
  });
  return rows.flatMap(toPartOf);
}
