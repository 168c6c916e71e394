// What has a day in a request, reckoned from what happened and the law's table, with nothing of the product.
import { moved, plus, plusWorked, workedUntil } from './calendar';
import type { Fact, Part, Request } from './story';

/** Something that must not be forgotten, with its days. */
export type Due = {
  /** the same thing until its end moves */
  key: string;
  /** the day that is read of it */
  dueOn: string;
  aheadOn: string;
  targetOn: string;
  endOn: string;
  /** from when it cannot wait for the mail of the next day */
  urgent: 'never' | 'atEnd' | 'always';
};

/** A term of the law as it stands on a day. */
type Reckoned = { rule: string; start: string; raw: string; end: string; turn: number };

/** Days on which the time stood still (Awb 4:15), and whether it still does without an end that is known. */
function stillDays(facts: readonly Fact[], day: string): { days: Set<string>; isOpen: boolean } {
  const days = new Set<string>();
  const add = (first: string, last: string) => {
    for (let on = first; on <= last; on = plus(on, 1)) days.add(on);
  };
  let isOpen = false;
  facts.forEach(({ kind, on, until }, at) => {
    const next = (end: string) => facts.slice(at + 1).find((fact) => fact.kind === end)?.on;
    if (kind === 'invitation_to_complete') {
      const came = next('completed');
      add(plus(on, 1), plus(came && came < until! ? came : until!, -1));
    }
    if (kind === 'wait_agreed') {
      const ended = next('wait_ended');
      isOpen ||= ended === undefined;
      add(on, ended ?? day);
    }
  });
  return { days, isOpen };
}

type Law = { days: number; isMoved: boolean; canStop?: true; canExtend?: true };

/** RULES 1.3, by hand. */
const law: Record<string, Law> = {
  'wmo.onderzoek': { days: 42, isMoved: true },
  'wmo.besluit': { days: 14, isMoved: true, canStop: true },
  'jeugd.besluit': { days: 56, isMoved: true, canStop: true, canExtend: true },
  'pw.besluit': { days: 56, isMoved: true, canStop: true, canExtend: true },
  'pw.zoektermijn': { days: 28, isMoved: false },
  'pw.voorschot': { days: 28, isMoved: true },
  'wgs.gesprek': { days: 28, isMoved: true },
  'wgs.besluit': { days: 56, isMoved: false, canStop: true },
  'awb.ingebrekestelling': { days: 14, isMoved: false },
};

function reckon(
  rule: string,
  start: string,
  facts: readonly Fact[],
  day: string,
  turn = 1,
): Reckoned {
  if (rule === 'wgs.gesprek_bedreigend') {
    const end = plusWorked(start, 3);
    return { rule, start, raw: end, end, turn };
  }
  const { days, isMoved, canStop, canExtend } = law[rule]!;
  let raw = plus(start, days * turn);
  if (canStop) {
    const still = [...stillDays(facts, day).days].filter((on) => on > start).toSorted();
    for (const on of still) {
      if (on <= plus(isMoved ? moved(raw) : raw, 1)) raw = plus(raw, 1);
    }
  }
  const told = facts.find(({ kind, on }) => kind === 'extension_notice' && on >= start)?.until;
  if (canExtend && told && told > raw) {
    const before = isMoved ? moved(raw) : raw;
    return { rule, start, raw: told, end: told > before ? told : before, turn };
  }
  return { rule, start, raw, end: isMoved ? moved(raw) : raw, turn };
}

type Runs = Reckoned & { isOver: boolean };

/** The terms that bind us with a part, as they stand on a day; and for whoever is young the day from which to ask. */
function termsOn(part: Part, day: string): Runs[] {
  const facts = part.facts.filter(({ on }) => on <= day);
  const first = (kind: string, since = '') =>
    facts.find((fact) => fact.kind === kind && fact.on >= since)?.on;
  const runs: Runs[] = [];
  const add = (rule: string, from: string, ends: readonly string[]) => {
    const start = first(from);
    if (start === undefined) return;
    const isOver = ends.some((kind) => first(kind, start) !== undefined);
    runs.push({ ...reckon(rule, start, facts, day), isOver });
  };
  if (part.domain === 'wmo') {
    add('wmo.onderzoek', 'melding', ['result_given']);
    add('wmo.besluit', 'aanvraag', ['announced']);
  }
  if (part.domain === 'jeugd') add('jeugd.besluit', 'aanvraag', ['announced']);
  if (part.domain === 'armoede') {
    const isPressing = first('threat') !== undefined;
    add(isPressing ? 'wgs.gesprek_bedreigend' : 'wgs.gesprek', 'verzoek', ['first_meeting']);
    add('wgs.besluit', 'first_meeting', ['announced']);
  }
  if (part.domain === 'werk-inkomen') {
    if (first('search_period')) add('pw.zoektermijn', 'melding', ['aanvraag']);
    add('pw.besluit', 'aanvraag', ['announced']);
    const asked = first('aanvraag');
    if (asked !== undefined) {
      const paid = facts.filter(({ kind, on }) => kind === 'voorschot' && on >= asked);
      for (let turn = 1; turn <= paid.length + 1; turn += 1) {
        const isOver = turn <= paid.length || first('announced', asked) !== undefined;
        runs.push({ ...reckon('pw.voorschot', asked, facts, day, turn), isOver });
      }
    }
  }
  const pressed = first('ingebrekestelling');
  const wasLate = runs.some(({ rule, end }) => rule.endsWith('besluit') && end < (pressed ?? ''));
  if (pressed && wasLate) add('awb.ingebrekestelling', 'ingebrekestelling', ['announced']);
  return runs.map((run) => ({ ...run, isOver: run.isOver || (part.closedOn ?? '9') <= day }));
}

/** Our own last day: some worked days before the raw end, more for a long term (RULES C13). */
export function ownTarget({ start, raw }: Pick<Reckoned, 'start' | 'raw'>): string {
  const length = (Date.parse(raw) - Date.parse(start)) / 86_400_000;
  const early = length >= 28 ? 5 : length >= 14 ? 2 : 0;
  const last = workedUntil(raw);
  const target = early === 0 ? last : plusWorked(last, -early);
  if (target > start) return target;
  return last > start ? last : raw;
}

/** While it stands still without an end it is one thing to tell: its last day moves with every day. */
export function dueOf(part: Part, term: Reckoned, standsStill: boolean): Due {
  const { rule, end, start } = term;
  const key = `term:${part.id}:${rule}:${standsStill ? 'open' : end}`;
  if (rule === 'pw.zoektermijn') {
    const days = { aheadOn: end, targetOn: plusWorked(end, 5), endOn: plusWorked(end, 10) };
    return { key, dueOn: end, ...days, urgent: 'never' };
  }
  const dayBefore = plusWorked(end, -1);
  const own = ownTarget(term);
  const targetOn = own < dayBefore ? own : dayBefore;
  const isShort = rule === 'wgs.gesprek_bedreigend';
  const aheadOn = isShort ? start : plusWorked(targetOn, -3);
  const urgent = isShort ? 'always' : 'atEnd';
  return { key, dueOn: end, aheadOn, targetOn, endOn: end, urgent };
}

/** What waits since a day is told after so many worked days. */
function waiting(
  about: Pick<Due, 'key' | 'dueOn'>,
  since: string,
  [ahead, target, end]: [number, number, number],
): Due {
  const [aheadOn, targetOn] = [plusWorked(since, ahead), plusWorked(since, target)];
  return { ...about, aheadOn, targetOn, endOn: plusWorked(since, end), urgent: 'never' };
}

/** Everything with a day in a request, as it stands on a day: what is done is not in it. */
export function duesOn(request: Request, day: string): Due[] {
  const dues: Due[] = [];
  const { id, contactOn, promisedOn } = request;
  if (contactOn === null || contactOn > day) {
    const key = `promise:${id}:${promisedOn}`;
    const aheadOn = plusWorked(promisedOn, -1);
    const urgent = request.isUrgent ? 'always' : 'atEnd';
    const days = { dueOn: promisedOn, aheadOn, targetOn: promisedOn, endOn: plus(promisedOn, 1) };
    dues.push({ key, ...days, urgent });
  }
  for (const part of request.parts) {
    const { isOpen } = stillDays(
      part.facts.filter(({ on }) => on <= day),
      day,
    );
    for (const term of termsOn(part, day)) {
      // What is over already is not brought back by waiting.
      const standsStill = isOpen && law[term.rule]?.canStop === true && term.end >= day;
      if (!term.isOver) dues.push(dueOf(part, term, standsStill));
    }
  }
  const { step } = request;
  if (step && step.madeOn <= day && (step.doneOn === null || step.doneOn > day)) {
    const since = step.dueOn ?? plus(step.madeOn, 28);
    dues.push(waiting({ key: `planStep:${step.id}:${since}`, dueOn: since }, since, [1, 5, 10]));
  }
  const open = request.written.find(
    ({ on, answeredOn }) => on <= day && (answeredOn === null || answeredOn > day),
  );
  if (open) {
    const about = { key: `message:${open.id}:${open.on}`, dueOn: plusWorked(open.on, 2) };
    dues.push(waiting(about, open.on, [2, 3, 5]));
  }
  return dues;
}
