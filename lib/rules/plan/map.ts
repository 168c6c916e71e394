import type { Standing } from './order';
import { wrapText } from './wrap-text';

/** A step as the picture needs it. */
export type MapStep = {
  id: string;
  goalId: string;
  title: string;
  standing: Standing;
  waitsFor: readonly string[];
};

/** One step in the picture, with its label and title in lines. */
export type MapBox = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
  /** for instance A2: the second step of the first goal */
  label: string;
};

/** A goal as the picture needs it. */
export type MapGoal = { id: string; words: string };

/** A goal in the picture: a row from top to bottom edge, with its words and what is done of it in lines. */
export type MapLane = {
  goalId: string;
  letter: string;
  y: number;
  height: number;
  lines: readonly string[];
  done: readonly string[];
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
  ...{ lane: 190, column: 236, gap: 44, padding: 12, footer: 42, between: 12 },
  ...{ title: { characters: 26, lines: 3 }, goal: { characters: 21, lines: 4 } },
  ...{ done: { characters: 22, lines: 4 }, isDense: false, isAllNow: false },
};
const manySizes: Sizes = {
  ...{ lane: 0, column: 400, gap: 36, padding: 12, footer: 20, between: 8 },
  ...{ title: { characters: 45, lines: 2 }, goal: { characters: 120, lines: 1 } },
  ...{ done: { characters: 130, lines: 1 }, isDense: true, isAllNow: false },
};
type Sizes = typeof fewSizes;

const line = 18;
const head = 34;
const mostColumns = 3;
/** From so many steps on the goals stand above them, and a step takes fewer lines. */
const many = 25;

const heightOf = (lines: readonly string[], { padding, footer }: Sizes) =>
  2 * padding + lines.length * line + footer;

/** Now, then and later: everything after the second round stands under "later". */
const columnOf = ({ standing }: MapStep) => Math.min(standing.round, mostColumns - 1);

/** Many steps that can all begin would be one column, too long for a sheet: they take the room of then and later. */
function sizesFor(drawn: readonly MapStep[]): Sizes {
  if (drawn.length < many) return fewSizes;
  return { ...manySizes, isAllNow: drawn.every((step) => columnOf(step) === 0) };
}

const xOf = (at: number, { lane, column, gap }: Sizes) => lane + at * (column + gap);

/** The letter of a goal: A, B … Z, then A2, B2. */
export function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letter}${Math.floor(at / 26) + 1}`;
}

type Labelled = { step: MapStep; label: string };

/** What is done of a goal, the last first; in one line when there is no room for more. */
function doneLines(steps: readonly Labelled[], { done, isDense }: Sizes): string[] {
  const said = steps
    .filter(({ step }) => step.standing.place === 'done')
    .map(({ step, label }) => `${label} ${step.title}`)
    .toReversed();
  if (said.length === 0) return [];
  if (isDense) return wrapText(said.join(', '), done);
  const lines = said.map((one) => wrapText(one, { ...done, lines: 1 })[0]!);
  if (lines.length <= done.lines) return lines;
  return [...lines.slice(0, done.lines - 1), `+ ${lines.length - done.lines + 1}`];
}

/** The steps of one goal, each under the last one in its column. */
function boxesOf(steps: readonly Labelled[], top: number, sizes: Sizes) {
  const bottoms: number[] = Array.from({ length: mostColumns }, () => top);
  const boxes = steps.map(({ step, label }, at): MapBox => {
    const column = sizes.isAllNow ? at % mostColumns : columnOf(step);
    const lines = wrapText(`${label} ${step.title}`, sizes.title);
    const y = bottoms[column]!;
    const height = heightOf(lines, sizes);
    bottoms[column] = y + height + sizes.between;
    const place = { x: xOf(column, sizes), y, width: sizes.column, height };
    return { id: step.id, ...place, lines, label };
  });
  return { boxes, bottom: Math.max(...bottoms) };
}

const isOver = ({ step }: Labelled) => ['done', 'dropped'].includes(step.standing.place);

/** One goal with its steps, from a top edge on. */
function laneOf(goal: MapGoal, letter: string, steps: readonly MapStep[], from: Edge) {
  const { top, sizes } = from;
  // The number is that of the list, where the steps that are over stand as well.
  const all = steps.map((step, at) => ({ step, label: `${letter}${at + 1}` }));
  const lines = wrapText(goal.words, sizes.goal);
  const done = doneLines(all, sizes);
  const words = (1 + lines.length + done.length) * line;
  const above = sizes.isDense ? words - line + sizes.between : 0;
  const open = all.filter((one) => !isOver(one));
  const { boxes, bottom } = boxesOf(open, top + above, sizes);
  const end = Math.max(bottom, top + words + sizes.between);
  return { boxes, lane: { goalId: goal.id, letter, y: top, height: end - top, lines, done } };
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
  for (const [at, goal] of goals.entries()) {
    const own = steps.filter((step) => step.goalId === goal.id);
    const row = laneOf(goal, letterOf(at), own, { top, sizes });
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
