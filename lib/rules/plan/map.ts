import type { Standing } from './order';

/** A step as the picture needs it. */
export type MapStep = {
  id: string;
  goalId: string;
  title: string;
  standing: Standing;
  waitsFor: readonly string[];
};

/** One step in the picture, with its title in lines. */
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

/** A goal in the picture: a row from top to bottom edge. */
export type MapLane = { goalId: string; letter: string; y: number; height: number };

/** An arrow from a step to one that waits for it. */
export type MapLink = { from: string; to: string; path: string };

/** The picture of a plan in its own units; it scales to any width, and to one A4. */
export type PlanMap = {
  width: number;
  height: number;
  lanes: MapLane[];
  boxes: MapBox[];
  links: MapLink[];
  /** left edges of the columns: now, then, later */
  columns: number[];
};

/** Sizes in units of the picture; a line of text is 16 high. */
const mapSize = {
  ...{ lane: 190, column: 236, gap: 44, padding: 12, head: 34 },
  ...{ line: 18, footer: 42, between: 12 },
};

const charactersPerLine = 26;
const mostLines = 3;
const mostColumns = 3;

/**
 * A title in lines of about equal room; what does not fit ends in "…" and stands whole in the list beside the picture.
 * @param title any text
 * @returns one to three lines
 */
export function wrapTitle(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= charactersPerLine) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const short = lines.map((line) =>
    line.length > charactersPerLine ? `${line.slice(0, charactersPerLine - 1)}…` : line,
  );
  if (short.length <= mostLines) return short.length > 0 ? short : [''];
  const kept = short.slice(0, mostLines);
  return [...kept.slice(0, -1), `${kept.at(-1)!.slice(0, charactersPerLine - 1)}…`];
}

const heightOf = (lines: readonly string[]) =>
  2 * mapSize.padding + lines.length * mapSize.line + mapSize.footer;

/** Now, then and later: everything after the second round stands under "later". */
const columnOf = ({ standing }: MapStep) => Math.min(standing.round, mostColumns - 1);

const xOf = (column: number) => mapSize.lane + column * (mapSize.column + mapSize.gap);

/** The letter of a goal: A, B … Z, then A2, B2. */
export function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letter}${Math.floor(at / 26) + 1}`;
}

/** The steps of one goal, each under the last one in its column. */
function lane(steps: readonly MapStep[], letter: string, top: number) {
  const bottoms: number[] = Array.from({ length: mostColumns }, () => top);
  const boxes = steps.map((step, at): MapBox => {
    const column = columnOf(step);
    const lines = wrapTitle(step.title);
    const y = bottoms[column]!;
    const height = heightOf(lines);
    bottoms[column] = y + height + mapSize.between;
    const place = { x: xOf(column), y, width: mapSize.column, height };
    return { id: step.id, ...place, lines, label: `${letter}${at + 1}` };
  });
  return { boxes, bottom: Math.max(...bottoms, top + 3 * mapSize.line) };
}

/** From the right edge of one box to the left edge of the other, with one bend in the gap between the columns. */
function pathOf(from: MapBox, to: MapBox): string {
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [to.x, to.y + to.height / 2];
  if (to.x <= from.x) {
    // In the same column: along the left side, so that no arrow runs through a box.
    const side = to.x - mapSize.gap / 4;
    return `M${from.x} ${startY}H${side}V${endY}H${endX}`;
  }
  const bend = endX - mapSize.gap / 2;
  return startY === endY
    ? `M${startX} ${startY}H${endX}`
    : `M${startX} ${startY}H${bend}V${endY}H${endX}`;
}

/**
 * Where everything stands in the picture of a plan: goals as rows, steps by when they can begin, arrows to what waits.
 * Steps that are over are not drawn; they stand in the list, and under the goal.
 * @param goals ids in order
 * @param steps all steps of these goals, in order
 * @returns places in units of the picture
 */
export function planMap(goals: readonly { id: string }[], steps: readonly MapStep[]): PlanMap {
  const drawn = steps.filter(({ standing }) => !['done', 'dropped'].includes(standing.place));
  const lanes: MapLane[] = [];
  const boxes: MapBox[] = [];
  let top = mapSize.head + mapSize.between;
  for (const [at, { id }] of goals.entries()) {
    const letter = letterOf(at);
    const all = steps.filter((step) => step.goalId === id);
    const open = drawn.filter((step) => step.goalId === id);
    const row = lane(open, letter, top);
    // The number is that of the list, where the steps that are over stand as well.
    const labelled = row.boxes.map((box) => ({
      ...box,
      label: `${letter}${all.findIndex((step) => step.id === box.id) + 1}`,
    }));
    boxes.push(...labelled);
    lanes.push({ goalId: id, letter, y: top, height: row.bottom - top });
    top = row.bottom + mapSize.between;
  }
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const links = drawn.flatMap((step) =>
    step.waitsFor.flatMap((id): MapLink[] => {
      const [from, to] = [byId.get(id), byId.get(step.id)];
      return from && to ? [{ from: id, to: step.id, path: pathOf(from, to) }] : [];
    }),
  );
  const columns = Array.from({ length: mostColumns }, (_, column) => xOf(column));
  const width = xOf(mostColumns - 1) + mapSize.column + 2;
  return { width, height: top, lanes, boxes, links, columns };
}
