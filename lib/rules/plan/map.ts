import type { Standing } from './order';
import { wrapText, type Room } from './wrap-text';

/** A step as the picture needs it. */
export type MapStep = {
  id: string;
  goalId: string;
  title: string;
  standing: Standing;
  waitsFor: readonly string[];
  /** there is a day to be done by: it is said as well, in more words when it has passed */
  due?: 'ahead' | 'over';
};

/** One step in the picture, with its number and title in lines. */
export type MapBox = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
  /** as the list numbers the steps of a goal, from 1 */
  number: number;
  /** for the words that say how it stands */
  state: Room;
};

/** A goal as the picture needs it, with its number in the list of all goals. */
export type MapGoal = { id: string; words: string; number: number };

/** A goal in the picture: a row from top to bottom edge, with its words and what is done of it in lines. */
export type MapLane = {
  goalId: string;
  number: number;
  y: number;
  height: number;
  lines: readonly string[];
  done: readonly (readonly string[])[];
};

/** An arrow from a step to one that waits for it. */
export type MapLink = { from: string; to: string; path: string };

/** The picture of a plan in its own units; it scales to any width, and to one A4. */
export type PlanMap = {
  width: number;
  height: number;
  lanes: MapLane[];
  boxes: MapBox[];
  links: MapLink[];
  /** left edges of the columns: now, then, later; of a plan in which nothing waits the first alone, and steps stand beside each other */
  columns: number[];
  /** of many steps: goals stand above their steps, and a step takes fewer lines, so that it can be read on one A4 */
  isDense: boolean;
};

/** Sizes in units of the picture; a line of text is 18 high. */
const fewSizes = {
  ...{ lane: 190, column: 236, gap: 44, padding: 12, footer: 24, between: 12, state: 32 },
  ...{ title: { characters: 26, lines: 3 }, goal: { characters: 21, lines: 4 } },
  ...{ done: { characters: 25, lines: 6 }, isDense: false, isAllNow: false },
};
const manySizes: Sizes = {
  ...{ lane: 0, column: 400, gap: 36, padding: 12, footer: 2, between: 8, state: 40 },
  ...{ title: { characters: 45, lines: 2 }, goal: { characters: 120, lines: 1 } },
  ...{ done: { characters: 130, lines: 1 }, isDense: true, isAllNow: false },
};
type Sizes = typeof fewSizes;

const line = 18;
const head = 34;
const mostColumns = 3;
/** From so many steps on the goals stand above them, and a step takes fewer lines. */
const many = 25;

const heightOf = (lines: readonly string[], state: Room, { padding, footer }: Sizes) =>
  2 * padding + (lines.length + state.lines) * line + footer;

/** Lines for "begint als …": a line to begin with, and one for each step that it waits for. */
function stateRoom({ standing, due }: MapStep, { state, isDense }: Sizes): Room {
  const more = { waits: standing.waitsFor.length, rests: 1, now: 0, done: 0, dropped: 0 };
  const fits = isDense ? Math.max(more[standing.place] - 1, 0) : more[standing.place];
  const day = { none: 0, ahead: 1, over: 2 }[due ?? 'none'];
  return { characters: state, lines: 1 + fits + day };
}

/** Now, then and later: everything after the second round stands under "later". */
const columnOf = ({ standing }: MapStep) => Math.min(standing.round, mostColumns - 1);

/** Many steps that can all begin would be one column, too long for a sheet: they take the room of then and later. */
function sizesFor(drawn: readonly MapStep[]): Sizes {
  if (drawn.length < many) return fewSizes;
  return { ...manySizes, isAllNow: drawn.every((step) => columnOf(step) === 0) };
}

const xOf = (at: number, { lane, column, gap }: Sizes) => lane + at * (column + gap);

type Numbered = { step: MapStep; number: number };

const titleOf = ({ step, number }: Numbered) => `${number}. ${step.title}`;

/** What is done of a goal, the last first, each in at most three lines; all in one when there is no room for more. */
function doneLines(steps: readonly Numbered[], { done, isDense }: Sizes): string[][] {
  const said = steps
    .filter(({ step }) => step.standing.place === 'done')
    .map(titleOf)
    .toReversed();
  if (said.length === 0) return [];
  if (isDense) return [wrapText(said.join(', '), done)];
  const all = said.map((one) => wrapText(one, { ...done, lines: 3 }));
  if (all.flat().length <= done.lines) return all;
  const fits = all.findIndex((_, at) => all.slice(0, at + 1).flat().length >= done.lines);
  return [...all.slice(0, fits), [`+ ${all.length - fits}`]];
}

/** The steps of one goal, each under the last one in its column. */
function boxesOf(steps: readonly Numbered[], top: number, sizes: Sizes) {
  const bottoms: number[] = Array.from({ length: mostColumns }, () => top);
  const boxes = steps.map((one, at): MapBox => {
    const { step, number } = one;
    const column = sizes.isAllNow ? at % mostColumns : columnOf(step);
    const lines = wrapText(titleOf(one), sizes.title);
    const state = stateRoom(step, sizes);
    const y = bottoms[column]!;
    const height = heightOf(lines, state, sizes);
    bottoms[column] = y + height + sizes.between;
    const place = { x: xOf(column, sizes), y, width: sizes.column, height };
    return { id: step.id, ...place, lines, number, state };
  });
  return { boxes, bottom: Math.max(...bottoms) };
}

const isOver = ({ step }: Numbered) => ['done', 'dropped'].includes(step.standing.place);

/** One goal with its steps, from a top edge on. */
function laneOf(goal: MapGoal, steps: readonly MapStep[], from: Edge) {
  const { top, sizes } = from;
  // The number is that of the list, where the steps that are over stand as well.
  const all = steps.map((step, at) => ({ step, number: at + 1 }));
  const lines = wrapText(goal.words, sizes.goal);
  const done = doneLines(all, sizes);
  const words = (1 + lines.length + done.flat().length) * line;
  const above = sizes.isDense ? words - line + sizes.between : 0;
  const open = all.filter((one) => !isOver(one));
  const { boxes, bottom } = boxesOf(open, top + above, sizes);
  const end = Math.max(bottom, top + words + sizes.between);
  return {
    boxes,
    lane: { goalId: goal.id, number: goal.number, y: top, height: end - top, lines, done },
  };
}

type Edge = { top: number; sizes: Sizes };

/** From the right edge of one box to the left edge of the other, with one bend in the gap between the columns. */
function pathOf(from: MapBox, to: MapBox, { gap }: Sizes, turn: number): string {
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [to.x, to.y + to.height / 2];
  if (to.x <= from.x) {
    // In the same column: along the left side, so that no arrow runs through a box.
    const side = to.x - gap / 4;
    return `M${from.x} ${startY}H${side}V${endY}H${endX}`;
  }
  // Arrows that turn in one gap do so beside each other.
  const bend = endX - gap * (0.45 + 0.12 * (turn % 4));
  return startY === endY
    ? `M${startX} ${startY}H${endX}`
    : `M${startX} ${startY}H${bend}V${endY}H${endX}`;
}

/**
 * Where everything stands in the picture of a plan: goals as rows, steps by when they can begin, arrows to what waits. What
 * is done stands with its goal; what was dropped stands in the list alone.
 * @param goals in order
 * @param steps all steps of these goals, in order
 * @returns places in units of the picture
 */
export function planMap(goals: readonly MapGoal[], steps: readonly MapStep[]): PlanMap {
  const drawn = steps.filter(({ standing }) => !['done', 'dropped'].includes(standing.place));
  const sizes = sizesFor(drawn);
  const lanes: MapLane[] = [];
  const boxes: MapBox[] = [];
  let top = head + sizes.between;
  for (const goal of goals) {
    const own = steps.filter((step) => step.goalId === goal.id);
    const row = laneOf(goal, own, { top, sizes });
    boxes.push(...row.boxes);
    lanes.push(row.lane);
    top += row.lane.height + sizes.between;
  }
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const links = drawn.flatMap((step, turn) =>
    step.waitsFor.flatMap((id): MapLink[] => {
      const [from, to] = [byId.get(id), byId.get(step.id)];
      return from && to ? [{ from: id, to: step.id, path: pathOf(from, to, sizes, turn) }] : [];
    }),
  );
  const heads = sizes.isAllNow ? 1 : mostColumns;
  const columns = Array.from({ length: heads }, (_, column) => xOf(column, sizes));
  const width = xOf(mostColumns - 1, sizes) + sizes.column + 2;
  return { width, height: top, lanes, boxes, links, columns, isDense: sizes.isDense };
}
