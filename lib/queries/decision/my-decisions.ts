import 'server-only';
import type { DecisionFacts } from '@/lib/outbox/letter-words';
import { objectUntil } from '@/lib/facts/term/object-until';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';
import { decisionCause, isDecisionKind } from '@/lib/schemas/decision';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';

/** A decision as the resident reads it: what its letter says, and how it went on. */
export type MyDecision = Omit<DecisionFacts, 'objectUntil'> & {
  id: string;
  objectUntil: LocalDate;
  announcedOn: LocalDate;
  /** another decision came in its place, and was announced */
  isReplaced: boolean;
  /** what the reader objected already */
  objections: { id: string; text: string; receivedOn: LocalDate }[];
};

const fields = {
  ...{ id: true, kind: true, reason: true, possible: true, legalGround: true, announcedOn: true },
  part: { select: { domain: true } },
  decidedBy: { select: { name: true, functionTitle: true } },
  replacedBy: { select: { announcedOn: true } },
  objections: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, receivedOn: true },
  },
} satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof fields }>;

function decisionOf({ part, decidedBy, replacedBy, objections, ...row }: Row): MyDecision[] {
  const { kind, announcedOn, ...words } = row;
  if (!isDecisionKind(kind) || !announcedOn) return [];
  const on = fromDateColumn(announcedOn);
  return [
    {
      objectUntil: objectUntil(on),
      ...{ ...words, kind, domain: part.domain, announcedOn: on },
      ...{ by: decidedBy.name, byFunction: decidedBy.functionTitle },
      isReplaced: Boolean(replacedBy?.announcedOn),
      objections: objections.map(({ receivedOn, ...one }) => ({
        ...{ ...one, receivedOn: fromDateColumn(receivedOn) },
      })),
    },
  ];
}

const announced = ({ id: requestId }: OwnRequestKey): Prisma.DecisionWhereInput => ({
  announcedOn: { not: null },
  part: { requestId },
});

/**
 * What was decided and announced about an own request. One query.
 * @param own the reader's request
 * @returns the latest first
 */
export async function myDecisions(own: OwnRequestKey): Promise<MyDecision[]> {
  const rows = await database().decision.findMany({
    where: announced(own),
    orderBy: [{ announcedOn: 'desc' }, { decidedAt: 'desc' }, { id: 'desc' }],
    select: fields,
  });
  return rows.flatMap(decisionOf);
}

/**
 * About which parts of an own request a decision is on its way by post, and not announced yet. Two queries at most.
 * @param own the reader's request
 * @returns keys of domains
 */
export async function decisionsOnTheirWay({ id: requestId }: OwnRequestKey): Promise<string[]> {
  const rows = await database().decision.findMany({
    where: {
      ...{ announcedOn: null, announcedHow: 'letter', replacedBy: null },
      part: { requestId },
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, part: { select: { domain: true } } },
  });
  if (rows.length === 0) return [];
  const causes = rows.map(({ id }) => decisionCause(id));
  const letters = await database().outboundMessage.findMany({
    where: { cause: { in: causes }, channel: 'letter', sentAt: null, failedAt: null },
    select: { cause: true },
  });
  return rows
    .filter(({ id }) => letters.some(({ cause }) => cause === decisionCause(id)))
    .map(({ part }) => part.domain);
}

/**
 * One of them.
 * @param own the reader's request
 * @param id as it stands in the address
 * @returns null when it is none of this request, or was not announced
 */
export async function myDecision(own: OwnRequestKey, id: string): Promise<MyDecision | null> {
  if (!isRequestId(id)) return null;
  const where = { AND: [{ id }, announced(own)] };
  const row = await database().decision.findFirst({ where, select: fields });
  return row ? (decisionOf(row)[0] ?? null) : null;
}
