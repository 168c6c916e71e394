import 'server-only';
import { careFields } from '@/lib/facts/household/elsewhere';
import { personOf } from '@/lib/facts/household/at-household';
import { planFields, storedPlan } from '@/lib/facts/plan/stored-plan';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { parentRole, readsElsewhere, type Reading } from '@/lib/rules/authority';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import type { GoalState, StepState } from '@/lib/rules/plan/types';
import { isRequestId } from '@/lib/schemas/my-case';

/** A child who lives elsewhere, for an adult with authority: nothing of the household in which it lives. */
export type MyChild = {
  id: string;
  givenName: string;
  /** the adult speaks for it, or reads along */
  role: 'speaks' | 'reads';
  /** where it is helped, for the record; never on a page */
  householdId: string;
  caseId: string | null;
  /** who helps there; null when nobody does now */
  contactPerson: { name: string; functionTitle: string } | null;
};

const living = { until: null, isConfirmed: true } as const;

function read(personId: string, childId?: string) {
  const helped = {
    where: { status: 'open' },
    take: 1,
    select: { id: true, contactPerson: { select: { name: true, functionTitle: true } } },
  } as const;
  return database().authority.findMany({
    where: { adultId: personId, until: null, ...(childId ? { childId } : {}) },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      reading: true,
      child: {
        select: {
          ...{ id: true, givenName: true, birthDate: true },
          // Where this adult lives as well, the plan of that household is the page for it.
          memberships: {
            where: { ...living, household: { members: { none: { personId, ...living } } } },
            orderBy: { since: 'desc' },
            select: { household: { select: { id: true, ...careFields, cases: helped } } },
          },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function toChildren({ reading, child }: Row, today: LocalDate): MyChild[] {
  if (!child.birthDate) return [];
  const role = parentRole(ageOn(fromDateColumn(child.birthDate), today));
  if (role === 'none') return [];
  return child.memberships
    .filter(({ household }) => readsElsewhere(reading as Reading, household))
    .map(({ household }) => ({
      ...{ id: child.id, givenName: child.givenName, role, householdId: household.id },
      caseId: household.cases[0]?.id ?? null,
      contactPerson: household.cases[0]?.contactPerson ?? null,
    }));
}

/**
 * The children who live elsewhere and about whom a resident decides or reads along (RULES 2.4). One query.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns none for who has no authority, and where that is held back for the safety of somebody
 */
export async function myChildren(
  actor: ResidentActor | SlipActor,
  today: LocalDate = todayOf(),
): Promise<MyChild[]> {
  const personId = await personOf(database(), actor);
  if (personId === null) return [];
  return (await read(personId)).flatMap((row) => toChildren(row, today));
}

/** What concerns a child: its own goals, with what it does itself and what a colleague does for it. */
export type ChildPage = MyChild & {
  goals: { id: string; words: string; state: GoalState; steps: ChildStep[] }[];
};

/** A step; who does it: the child, or a colleague of the municipality. */
export type ChildStep = { id: string; title: string; state: StepState; by: 'child' | 'staff' };

/** Goals that others at home own, steps of who lives there and people whom they invited, are of that household. */
async function goalsOf({ id: childId, householdId }: MyChild): Promise<ChildPage['goals']> {
  const row = await database().plan.findUnique({ where: { householdId }, select: planFields });
  if (!row) return [];
  const { plan } = storedPlan(row);
  const own = plan.goals.filter((goal) => goal.personId === childId && !goal.isPrivate);
  return own.map(({ id, words, state }) => ({
    ...{ id, words, state },
    steps: plan.steps
      .filter(
        ({ goalId, owner }) => goalId === id && (owner.kind === 'staff' || owner.id === childId),
      )
      .map(({ id: stepId, title, state: stands, owner }) => ({
        ...{ id: stepId, title, state: stands },
        by: owner.kind === 'staff' ? ('staff' as const) : ('child' as const),
      })),
  }));
}

/**
 * What concerns one child who lives elsewhere, for an adult with authority. Two queries.
 * @param actor resident or holder of a slip
 * @param childId as it stands in the address
 * @param today local date
 * @returns null for everybody else
 */
export async function childPage(
  actor: ResidentActor | SlipActor,
  childId: string,
  today: LocalDate = todayOf(),
): Promise<ChildPage | null> {
  if (!isRequestId(childId)) return null;
  const personId = await personOf(database(), actor);
  if (personId === null) return null;
  const [child] = (await read(personId, childId)).flatMap((row) => toChildren(row, today));
  return child ? { ...child, goals: await goalsOf(child) } : null;
}
