import type { Goal, Plan, Step } from './types';

type Waiting = Pick<Step, 'id' | 'waitsFor'>;
type Ordered = Pick<Step, 'id' | 'waitsFor' | 'state'>;

/** Where a step stands in the order of the plan. */
export type Standing = {
  /** done and dropped as its owner says; `now` can begin or is busy; `waits` cannot begin yet; `rests` with its goal */
  place: 'done' | 'dropped' | 'now' | 'waits' | 'rests';
  /** ids of the steps that it waits for and that are not done yet */
  waitsFor: readonly string[];
  /** how many open steps cannot begin before this one is done, directly or further on */
  blocks: number;
  /** 0 can begin now, 1 after one round of steps, and so on; 0 for what is over */
  round: number;
};

const isOver = (step: Ordered) => step.state === 'done' || step.state === 'dropped';

/**
 * Finds steps that wait for each other in a circle.
 * @param steps all steps of a plan; a wait for a step that is not among them is no wait
 * @returns ids, each waiting for the next and the last for the first; null when the order can be walked
 */
export function findLoop(steps: readonly Waiting[]): readonly string[] | null {
  const waits = new Map(steps.map((step) => [step.id, step.waitsFor]));
  const walked = new Set<string>();
  for (const { id } of steps) {
    const loop = loopFrom(id, waits, walked);
    if (loop) return loop;
  }
  return null;
}

/** Walks along what a step waits for, without recursion: a plan that somebody made by machine may be long. */
function loopFrom(
  start: string,
  waits: ReadonlyMap<string, readonly string[]>,
  walked: Set<string>,
): readonly string[] | null {
  const path: { id: string; next: number }[] = [];
  const enter = (id: string) => path.push({ id, next: 0 });
  if (!walked.has(start)) enter(start);
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const to = waits.get(here.id)?.[here.next];
    here.next += 1;
    if (to === undefined) {
      walked.add(here.id);
      path.pop();
      continue;
    }
    const seen = path.findIndex((one) => one.id === to);
    if (seen >= 0) return path.slice(seen).map((one) => one.id);
    if (waits.has(to) && !walked.has(to)) enter(to);
  }
  return null;
}

/** Open steps by the open steps that they wait for, and the other way round. */
function openWaits(steps: readonly Ordered[]) {
  const open = new Map(steps.filter((step) => !isOver(step)).map((step) => [step.id, step]));
  const waitsFor = new Map<string, string[]>();
  const frees = new Map<string, string[]>();
  for (const step of open.values()) {
    const still = step.waitsFor.filter((id) => open.has(id));
    waitsFor.set(step.id, still);
    for (const id of still) frees.set(id, [...(frees.get(id) ?? []), step.id]);
  }
  return { waitsFor, frees };
}

function countFurther(id: string, frees: ReadonlyMap<string, readonly string[]>): number {
  const reached = new Set<string>();
  const next = [...(frees.get(id) ?? [])];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    next.push(...(frees.get(one) ?? []));
  }
  return reached.size;
}

/** Round by round: a step comes in the round after the last of those that it waits for. */
function rounds(waitsFor: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const round = new Map<string, number>();
  let left = [...waitsFor.keys()];
  for (let at = 0; left.length > 0; at += 1) {
    const ready = left.filter((id) =>
      waitsFor.get(id)!.every((one) => (round.get(one) ?? at) < at),
    );
    // Nothing is ready in a circle; there is none in a plan, and a picture must come to an end all the same.
    const taken = ready.length > 0 ? ready : left;
    for (const id of taken) round.set(id, at);
    left = left.filter((id) => !round.has(id));
  }
  return round;
}

/**
 * What can start now, what waits and for what, and what blocks most (VALUES M2). A step can begin when everything that it
 * waits for is done or was dropped.
 * @param steps all steps of a plan, without a circle
 * @returns standing by id of the step
 */
export function standings(steps: readonly Ordered[]): Map<string, Standing> {
  const { waitsFor, frees } = openWaits(steps);
  const round = rounds(waitsFor);
  return new Map(
    steps.map((step) => {
      const still = waitsFor.get(step.id) ?? [];
      const over = step.state === 'done' || step.state === 'dropped' ? step.state : null;
      const place = over ?? (still.length > 0 ? 'waits' : 'now');
      const blocks = over ? 0 : countFurther(step.id, frees);
      return [step.id, { place, waitsFor: still, blocks, round: round.get(step.id) ?? 0 }];
    }),
  );
}

/** Nobody works on a goal that is over: what is not done of it was dropped with it. */
function underGoal(step: Step, goal: Goal | undefined): Step {
  const isOpen = goal?.state === 'open' || goal?.state === 'later';
  return isOpen || step.state === 'done' ? step : { ...step, state: 'dropped' };
}

/**
 * The standing of every step of a plan, with how the goals stand: a goal that is over takes its steps along, and the
 * steps of a goal that waits on purpose rest.
 * @param plan as it stands
 * @returns standing by id of the step
 */
export function planStandings({ goals, steps }: Pick<Plan, 'goals' | 'steps'>) {
  const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
  const all = standings(steps.map((step) => underGoal(step, goalOf.get(step.goalId))));
  for (const { id, goalId } of steps) {
    const standing = all.get(id)!;
    const isOpen = standing.place === 'now' || standing.place === 'waits';
    if (isOpen && goalOf.get(goalId)?.state === 'later')
      all.set(id, { ...standing, place: 'rests' });
  }
  return all;
}

/**
 * The steps that can begin because of a change: one was done or dropped, or a goal was taken up.
 * @param before the plan before it
 * @param after the plan after it
 * @returns ids of steps that could not begin and can now
 */
export function freedBy(before: Plan, after: Plan): string[] {
  const was = planStandings(before);
  const is = planStandings(after);
  const wasKept = (id: string) => ['waits', 'rests'].includes(was.get(id)?.place ?? '');
  return after.steps.map(({ id }) => id).filter((id) => wasKept(id) && is.get(id)?.place === 'now');
}

/**
 * The step on which most others wait, of those that can begin now.
 * @param plan as it stands
 * @returns id; null when nothing waits
 */
export function mostBlocking(plan: Plan): string | null {
  const ready = [...planStandings(plan)].filter(
    ([, { place, blocks }]) => place === 'now' && blocks > 0,
  );
  const [most] = ready.toSorted(([, a], [, b]) => b.blocks - a.blocks);
  return most?.[0] ?? null;
}
