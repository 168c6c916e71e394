import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { awayOn } from './gone';
import { helpableHouseholds, knowableHouseholds } from './household';
import { worksHere, type Sentence, type Things } from './sentences';
import { answersToTeam, isTeamLead, ledTeamIds, leadsTeam } from './team';

type CaseThing = Things['case'];

const isContactPerson = (staff: StaffActor, thing: CaseThing) =>
  thing.contactPersonId === staff.staffId;
const standsIn = (staff: StaffActor, thing: CaseThing) => thing.standInIds.includes(staff.staffId);
const mayKnow = (_staff: StaffActor, thing: CaseThing) => !thing.isHidden;
const leadsContactPerson = (staff: StaffActor, thing: CaseThing) =>
  mayKnow(staff, thing) && leadsTeam(staff, answersToTeam(thing.contactPerson));
// Who helps it sees it already; who must stay away from it never begins.
const mayBegin = (staff: StaffActor, thing: CaseThing) =>
  mayKnow(staff, thing) &&
  !thing.isExcluded &&
  !isContactPerson(staff, thing) &&
  !standsIn(staff, thing);

const ACTING = [
  'view',
  'confirm',
  'split',
  'contact',
  'answer',
  'close',
  'reopen',
  'edit',
  'involve',
  'askConsent',
  'keepAuthority',
  'linkFamily',
  'deviate',
  'consult',
  'decide',
] as const;

const BEGINNING = ['join', 'breakGlass'] as const;

/**
 * Who may do what with a case. Everybody who works here may know *that* a household is known; only who helps it may
 * see *what* there is (RULES 2.3). Who helps is who was named, whatever the role: a team lead is contact person when no
 * consultant is there. A stand-in acts, but the contact person stays, so does not hand over. Of a restricted household
 * nobody knows but who was named for it.
 */
export const caseSentences: readonly Sentence<'case'>[] = [
  { who: 'colleague', may: [...ACTING, 'handOver'], when: isContactPerson },
  { who: 'colleague', may: ACTING, when: standsIn },
  { who: 'colleague', may: ['know'], when: mayKnow },
  { who: 'consultant', may: BEGINNING, when: mayBegin },
  { who: 'team_lead', may: BEGINNING, when: mayBegin },
  { who: 'team_lead', may: ['viewRouting', 'reassign', 'restrict'], when: leadsContactPerson },
];

/**
 * The cases that somebody may open on a day: the own ones, and those of an absent colleague for whom this person
 * stands in, except where this person must never help. For everybody else a `where` that finds nothing.
 */
export function visibleCases(actor: Actor, today: LocalDate): Prisma.CaseWhereInput {
  if (actor.kind !== 'staff' || !worksHere(actor)) return nothing();
  return {
    OR: [
      { contactPersonId: actor.staffId },
      {
        contactPerson: { absences: { some: { ...awayOn(today), standInId: actor.staffId } } },
        household: helpableHouseholds(actor),
      },
    ],
  };
}

/** What must be known of a household to say who may help it. */
export const mayHelpFields = {
  isRestricted: true,
  access: { select: { staffId: true } },
  exclusions: { select: { staffId: true } },
} as const;

/** A household as far as it says who may help it: who was named when it is restricted, and who must never. */
export type HelpedHousehold = {
  isRestricted: boolean;
  access: readonly { staffId: string }[];
  exclusions: readonly { staffId: string }[];
};

/**
 * Who stands in, of those who were named: without whoever must never help this household, or may not know of it.
 * @param named the absences of the contact person on the day
 * @param household whose contact person is away
 * @returns ids of staff
 */
export function standInIdsOf(
  named: readonly { standInId: string | null }[],
  household: HelpedHousehold,
): string[] {
  return named.flatMap(({ standInId }) => {
    if (!standInId) return [];
    const { isHidden, isExcluded } = standingOf(standInId, household);
    return isHidden || isExcluded ? [] : standInId;
  });
}

/**
 * How a colleague stands to a household: whether nobody may tell this one that it is there, and whether this one must
 * never help it. As `may_know` of SQL.
 * @param staffId colleague
 * @param household as `mayHelpFields` reads it
 */
export function standingOf(
  staffId: string,
  { isRestricted, access, exclusions }: HelpedHousehold,
): { isHidden: boolean; isExcluded: boolean } {
  const isExcluded = exclusions.some((one) => one.staffId === staffId);
  const isNamed = access.some((one) => one.staffId === staffId);
  return { isHidden: isRestricted && (!isNamed || isExcluded), isExcluded };
}

/**
 * The cases whose load a team lead sees and may reassign: those of the teams that this person leads, and those for which
 * no team answers (`answersToTeam`). For counting and for who helps whom; a query with this `where` never selects what a
 * resident wrote.
 */
export function teamCases(actor: Actor): Prisma.CaseWhereInput {
  if (!isTeamLead(actor)) return nothing();
  const ofNoTeam = [{ teamId: null }, { roles: { has: 'team_lead' } }];
  return {
    contactPerson: { OR: [{ teamId: { in: [...ledTeamIds(actor)] } }, ...ofNoTeam] },
    household: knowableHouseholds(actor),
  };
}

/**
 * The wishes for another contact person that somebody may read: the team lead who was told, and who leads the team of the
 * case; never the one whom it is about, for then nobody would dare to say why (VALUES H7).
 */
export function visibleWishes(actor: Actor): Prisma.ContactPersonWishWhereInput {
  if (!isTeamLead(actor)) return { id: { in: [] } };
  return {
    assignment: { staffId: { not: actor.staffId } },
    request: { household: knowableHouseholds(actor) },
    OR: [{ leadId: actor.staffId }, { assignment: { case: teamCases(actor) } }],
  };
}

function nothing(): Prisma.CaseWhereInput {
  return { id: { in: [] } };
}
