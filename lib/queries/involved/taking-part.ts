import 'server-only';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database, type Tx } from '@/lib/platform/db';
import { activeInvolvement } from '@/lib/policies/involvement';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';

/** Somebody who takes part in the help for a household, besides its contact person. */
export type TakingPart = {
  id: string;
  /** colleague, or somebody from outside */
  kind: 'staff' | 'participant';
  /** of a colleague; null for somebody from outside */
  staffId: string | null;
  name: string;
  organisation: string | null;
  role: string;
  /** domain key; null for who helps with no part in particular */
  domain: string | null;
  reason: string;
  since: Date;
  endsOn: LocalDate | null;
  /** invited from outside, and did not come in yet */
  isWaiting: boolean;
  /** invited by the contact person: on which day a resident said yes */
  knownOn: LocalDate | null;
  /** a resident asked that this one stops: when, and in which words */
  endAsked: { at: Date; by: string; words: string } | null;
};

const columns = {
  id: true,
  role: true,
  domain: true,
  reason: true,
  since: true,
  endsOn: true,
  knownOn: true,
  invitations: { select: { acceptedAt: true } },
  endAskedAt: true,
  endWords: true,
  endAskedBy: { select: { givenName: true } },
  staff: { select: { id: true, name: true } },
  participant: { select: { name: true, organisation: true } },
} as const;

const most = 50;

/**
 * Who takes part in the help for a household. Everybody who is involved may know this (VALUES M1), and the household itself;
 * it asks no policy of its own. One query.
 * @param tx transaction or client
 * @param householdId uuid
 * @param today local date
 * @returns longest first, at most 50
 */
export async function takingPartIn(
  tx: Tx,
  householdId: string,
  today: LocalDate,
): Promise<TakingPart[]> {
  const rows = await tx.involvement.findMany({
    where: { householdId, ...activeInvolvement(today) },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    take: most,
    select: columns,
  });
  return rows.map(({ staff, participant, invitations, ...row }) => ({
    ...{ id: row.id, role: row.role, domain: row.domain, reason: row.reason, since: row.since },
    kind: staff ? 'staff' : 'participant',
    staffId: staff?.id ?? null,
    name: staff?.name ?? participant?.name ?? '',
    organisation: participant?.organisation ?? null,
    isWaiting: invitations.length > 0 && invitations.every(({ acceptedAt }) => !acceptedAt),
    endsOn: row.endsOn && fromDateColumn(row.endsOn),
    knownOn: row.knownOn && fromDateColumn(row.knownOn),
    endAsked: row.endAskedAt && {
      ...{ at: row.endAskedAt, words: row.endWords, by: row.endAskedBy?.givenName ?? '' },
    },
  }));
}

/**
 * Who takes part in a case, for who sees the whole case. One query.
 * @param facts of the case, as caseFacts found it
 * @param today local date
 * @returns as `takingPartIn`
 */
export const takingPartOf = (
  { householdId }: Pick<CaseFacts, 'householdId'>,
  today: LocalDate = todayOf(),
): Promise<TakingPart[]> => takingPartIn(database(), householdId, today);
