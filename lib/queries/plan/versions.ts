import 'server-only';
import { saidVersions } from '@/lib/facts/plan/said-versions';
import { planFields, storedPlan } from '@/lib/facts/plan/stored-plan';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { seesGoal, type PlanActor } from '@/lib/policies/plan-sees';
import { emptyPlan } from '@/lib/rules/plan/apply';
import { changeView, type ChangeView } from '@/lib/rules/plan/change-view';
import type { Plan, PlanChange, StepOwner } from '@/lib/rules/plan/types';
import type { LocalDate } from '@/lib/rules/local-date';
import { goalViews, ownersIn, type GoalView } from './goal-views';
import { namesIn, type PlanNames } from './names';
import { readerOf } from './plan-page';
import { readable, withPrivacyOf } from './readable';

/** A version of the plan: what changed, when and by whom, and who said yes to it. */
export type VersionLine = {
  number: number;
  at: Date;
  byName: string;
  /** the reader made it */
  isOwn: boolean;
  what: ChangeView;
  /** a colleague noted that the yes to it was said in a conversation: the one in `byName` */
  wasSaid: boolean;
  agreedBy: AgreedBy[];
};

/** Somebody's yes to a version. */
export type AgreedBy = {
  name: string;
  isOwn: boolean;
  /** who wrote it down, when it was said in a conversation; null for an own yes */
  notedBy: string | null;
};

/** A page of versions; `next` leads to the page after it. */
export type VersionPage = {
  lines: VersionLine[];
  next: number | null;
  names: PlanNames;
  reader: PlanActor;
};

/** The plan as it was in one version. */
export type OldPlan = {
  number: number;
  at: Date;
  isCurrent: boolean;
  goesWell: string;
  whenItGoesWrong: string;
  evaluateOn: LocalDate | null;
  goals: GoalView[];
  names: PlanNames;
  line: VersionLine;
  reader: PlanActor;
};

async function currentOf(householdId: string) {
  const row = await database().plan.findUnique({ where: { householdId }, select: planFields });
  return row && storedPlan(row);
}

const versionFields = {
  ...{ number: true, at: true, byKind: true, byId: true, byName: true, change: true },
  snapshot: true,
  agreements: {
    orderBy: { at: 'asc' },
    select: {
      personId: true,
      person: { select: { givenName: true } },
      notedBy: { select: { name: true } },
    },
  },
} as const;

const readRows = (planId: string, below: number, take: number) =>
  database().planVersion.findMany({
    where: { planId, number: { lt: below } },
    orderBy: { number: 'desc' },
    take,
    select: versionFields,
  });

type Row = Awaited<ReturnType<typeof readRows>>[number];

type Reading = { now: Plan; actor: PlanActor; self: { kind: string; id: string } };

type About = Reading & { said: ReadonlySet<number> };

/** Old words are read with the privacy of today: what is private now was never for others. */
const asOf = (row: Row | undefined, now: Plan): Plan =>
  withPrivacyOf((row?.snapshot as unknown as Plan | undefined) ?? emptyPlan, now);

function lineOf(row: Row, before: Row | undefined, about: About): VersionLine {
  const { now, actor, self, said } = about;
  const change = row.change as unknown as PlanChange;
  // A goal that was kept private by the change itself is private in the plan after it.
  const isPrivate = new Map(asOf(row, now).goals.map((goal) => [goal.id, goal.isPrivate]));
  const { number, at, byName, byKind, byId, agreements } = row;
  return {
    ...{ number, at, byName, isOwn: byKind === self.kind && byId === self.id },
    what: changeView(change, asOf(before, now), (goal) =>
      seesGoal(actor, { ...goal, isPrivate: goal.isPrivate || (isPrivate.get(goal.id) ?? false) }),
    ),
    wasSaid: said.has(number),
    agreedBy: agreements.map(({ personId, person, notedBy }) => ({
      ...{ name: person.givenName, notedBy: notedBy?.name ?? null },
      isOwn: self.kind === 'resident' && personId === self.id,
    })),
  };
}

const namedIn = ({ what }: VersionLine): StepOwner[] => {
  if (what.kind === 'goalShared' && what.personId) return [{ kind: 'resident', id: what.personId }];
  return 'about' in what && what.about.owner ? [what.about.owner] : [];
};

/** Versions are for the household and its colleagues; somebody from outside sees what is in the plan now. */
async function reading(actor: Actor, householdId: string, today: LocalDate) {
  const who = await readerOf(actor, householdId, today);
  const stored = await currentOf(householdId);
  if (who.actor.kind === 'participant' || !stored) throw new NotFoundError();
  return { stored, about: { now: stored.plan, actor: who.actor, self: who.author } };
}

/** Below this number every version stands. */
const beyond = 2 ** 31 - 1;

const numberOf = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/**
 * Every version of a plan, newest first.
 * @param actor who looks
 * @param householdId as it stands in the address
 * @param size how many on a page
 * @param cursor `next` of the page before, as it stands in the address; anything else starts at the newest
 * @param today local date
 * @throws NotFoundError for who has nothing to do with it, and when nobody began; an attempt is recorded
 */
export async function planVersions(
  actor: Actor,
  householdId: string,
  size: number,
  cursor = '',
  today: LocalDate = todayNow(),
): Promise<VersionPage> {
  const { stored, about } = await reading(actor, householdId, today);
  const rows = await readRows(stored.id, numberOf(cursor) ?? beyond, size + 1);
  const shown = rows.slice(0, size);
  const said = await saidVersions(database(), stored.id, shown);
  const lines = shown.map((row, at) => lineOf(row, rows[at + 1], { ...about, said }));
  const names = await namesIn(lines.flatMap(namedIn));
  const next = rows.length > size ? (lines.at(-1)?.number ?? null) : null;
  return { lines, next, names, reader: about.actor };
}

/**
 * The plan as it was in one version.
 * @param actor who looks
 * @param householdId as it stands in the address
 * @param number as it stands in the address
 * @param today local date
 * @throws NotFoundError for who has nothing to do with it, and for a version that is not there
 */
export async function oldPlan(
  actor: Actor,
  householdId: string,
  number: string,
  today: LocalDate = todayNow(),
): Promise<OldPlan> {
  const { stored, about } = await reading(actor, householdId, today);
  const wanted = numberOf(number);
  if (wanted === null) throw new NotFoundError();
  const [row, before] = await readRows(stored.id, wanted + 1, 2);
  if (row?.number !== wanted) throw new NotFoundError();
  const plan = asOf(row, about.now);
  const shown = readable(plan, about.actor);
  const said = await saidVersions(database(), stored.id, [row]);
  const line = lineOf(row, before, { ...about, said });
  const names = await namesIn([...ownersIn(shown), ...namedIn(line)]);
  const { goesWell, whenItGoesWrong, evaluateOn } = shown;
  const day = todayNow(row.at);
  const doneOn = new Map([...stored.doneOn].filter(([, done]) => done <= day));
  return {
    ...{ number: row.number, at: row.at, isCurrent: row.number === stored.version },
    ...{ goesWell, whenItGoesWrong, evaluateOn, names, line, reader: about.actor },
    goals: goalViews({ plan, shown, actor: about.actor, names, doneOn }),
  };
}
