import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { can } from '@/lib/policies';
import { mayHelpFields, standingOf, standInIdsOf, visibleCases } from '@/lib/policies/case';
import type { Verbs } from '@/lib/policies/sentences';
import type { LocalDate } from '@/lib/rules/local-date';

declare const isSeen: unique symbol;

/**
 * The case and its household, for the pages of whoever may see it. Only caseFacts makes it, after the policy's `where`; so
 * what reads more of a case takes this and never a bare id.
 */
export type CaseFacts = {
  readonly [isSeen]: true;
  id: string;
  number: number;
  status: 'open' | 'closed';
  version: number;
  weight: number;
  openedAt: Date;
  closedAt: Date | null;
  outcome: string | null;
  nextPromiseOn: Date | null;
  householdId: string;
  household: HouseholdAddress;
  contactPerson: { id: string; name: string };
  /** which actions the policy allows the reader */
  may: Record<CaseVerb, boolean>;
};

/** Address of a household with how careful to be; only for whoever may open the case (RULES 2.7). */
export type HouseholdAddress = {
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  neighbourhood: string | null;
  isAddressSecret: boolean;
  hasSafetyFlag: boolean;
  mayNotBeCalledHome: boolean;
  /** only who was named for it finds it */
  isRestricted: boolean;
  version: number;
};

const verbs = [
  'confirm',
  'split',
  'contact',
  'answer',
  'close',
  'reopen',
  'edit',
  'handOver',
  'involve',
  'askConsent',
  'keepAuthority',
  'linkFamily',
  'deviate',
  'consult',
  'decide',
] as const;

/** What can be done with a case on its page. */
export type CaseVerb = (typeof verbs)[number];

const householdFields = {
  street: true,
  houseNumber: true,
  postcode: true,
  city: true,
  isAddressSecret: true,
  hasSafetyFlag: true,
  mayNotBeCalledHome: true,
  version: true,
  ...mayHelpFields,
  neighbourhood: { select: { name: true } },
} as const;

function readCase(actor: StaffActor, caseId: string, today: LocalDate) {
  const day = toDateColumn(today);
  return database().case.findFirst({
    where: { AND: [{ id: caseId }, visibleCases(actor, today)] },
    select: {
      id: true,
      number: true,
      status: true,
      version: true,
      weight: true,
      openedAt: true,
      closedAt: true,
      outcome: true,
      nextPromiseOn: true,
      requests: { where: { withdrawnAt: null }, take: 1, select: { id: true } },
      householdId: true,
      household: { select: householdFields },
      contactPerson: {
        select: {
          id: true,
          name: true,
          teamId: true,
          roles: true,
          absences: {
            where: { from: { lte: day }, until: { gte: day } },
            select: { standInId: true },
          },
        },
      },
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof readCase>>>;

function allowed(actor: StaffActor, row: Row): Record<CaseVerb, boolean> {
  const { contactPerson, household, requests } = row;
  const thing = {
    kind: 'case' as const,
    contactPersonId: contactPerson.id,
    contactPerson,
    standInIds: standInIdsOf(contactPerson.absences, household),
    ...standingOf(actor.staffId, household),
  };
  // What a resident took back is not opened again by somebody else.
  const isPossible = (verb: CaseVerb) => verb !== 'reopen' || requests.length > 0;
  const may = verbs.map((verb) => [
    verb,
    isPossible(verb) && can(actor, verb as Verbs['case'], thing),
  ]);
  return Object.fromEntries(may) as Record<CaseVerb, boolean>;
}

/**
 * A case with its household, through the policy's `where`.
 * @param actor colleague
 * @param caseId uuid
 * @param today local date: a stand-in sees it only while standing in
 * @returns facts and what the reader may do
 * @throws NotFoundError when there is no such case for this colleague
 */
export async function caseFacts(
  actor: StaffActor,
  caseId: string,
  today: LocalDate,
): Promise<CaseFacts> {
  const row = await readCase(actor, caseId, today);
  if (!row) throw new NotFoundError();
  const { contactPerson, household: found, requests: _, ...facts } = row;
  const { exclusions: _never, access: _named, ...household } = found;
  return {
    ...facts,
    status: row.status === 'closed' ? 'closed' : 'open',
    household: { ...household, neighbourhood: household.neighbourhood?.name ?? null },
    contactPerson: { id: contactPerson.id, name: contactPerson.name },
    may: allowed(actor, row),
  } as CaseFacts;
}
