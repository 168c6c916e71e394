import type { PartEventKey } from '@/lib/domains/part-events';
import { isWorked, plus, plusWorked } from './calendar';
import type { Dice } from './dice';

/** Something that happens with a part; `on` is the day on which it is written down as well. */
export type Fact = {
  id: string;
  kind: PartEventKey;
  on: string;
  until: string | null;
  /** the product writes it itself: what comes in with the request, what a decision brings */
  isByCommand: boolean;
};

/** A part of a request as the year will have it. */
export type Part = { id: string; domain: string; facts: Fact[]; closedOn: string | null };

/** A message of a resident, and the day of the answer. */
export type Written = { id: string; on: string; answeredOn: string | null };

/** The step of a plan that its contact person does, in time, late or not at all. */
export type PlannedStep = {
  id: string;
  madeOn: string;
  dueOn: string | null;
  doneOn: string | null;
};

/** A request as the year will have it. */
export type Request = {
  id: string;
  caseId: string;
  householdId: string;
  personId: string;
  contactId: string;
  number: number;
  sentOn: string;
  isUrgent: boolean;
  isYoung: boolean;
  promisedOn: string;
  contactOn: string | null;
  parts: Part[];
  written: Written[];
  step: PlannedStep | null;
  closedOn: string | null;
};

type Told = { kind: PartEventKey; on: string; until?: string };

/** A worked day so many calendar days later, as colleagues do things on days that they work. */
function workedAfter(day: string, days: number): string {
  const on = plus(day, days);
  return isWorked(on) ? on : plusWorked(on, 1);
}

/** How something goes: in time, too late, or not at all. */
function after(
  dice: Dice,
  day: string,
  good: [number, number],
  late: [number, number],
): string | null {
  const chance = dice.roll();
  if (chance < 0.72) return workedAfter(day, dice.from(...good));
  return chance < 0.93 ? workedAfter(day, dice.from(...late)) : null;
}

/** Papers that are asked, and come or not. */
function papers(dice: Dice, asked: string): Told[] {
  const from = workedAfter(asked, dice.from(5, 15));
  const until = plus(from, 14);
  const comes = workedAfter(from, dice.from(3, 11));
  const invited: Told = { kind: 'invitation_to_complete', on: from, until };
  return dice.is(0.6) && comes < until ? [invited, { kind: 'completed', on: comes }] : [invited];
}

/** Waiting that was agreed: its end is known only when it is there. */
function agreed(dice: Dice, asked: string): Told[] {
  const from = workedAfter(asked, dice.from(10, 45));
  return [
    { kind: 'wait_agreed', on: from },
    { kind: 'wait_ended', on: workedAfter(from, dice.from(7, 25)) },
  ];
}

/** From being asked for a decision until it is told. */
function decide(dice: Dice, asked: string, weeks: number): Told[] {
  const days = weeks * 7;
  const told = after(dice, asked, [Math.round(days / 4), days - 6], [days + 3, days + 40]);
  const between: Told[] = [
    ...(dice.is(0.2) ? papers(dice, asked) : []),
    ...(dice.is(0.1) ? agreed(dice, asked) : []),
    ...(weeks === 8 && dice.is(0.08)
      ? [{ kind: 'extension_notice' as const, on: workedAfter(asked, 40), until: plus(asked, 75) }]
      : []),
  ];
  const facts = between.filter(({ on }) => told === null || on < told);
  const pressed = workedAfter(asked, days + 30);
  if (dice.is(0.15) && (told === null || told > pressed)) {
    facts.push({ kind: 'ingebrekestelling', on: pressed });
  }
  return told === null ? facts : [...facts, { kind: 'announced', on: told }];
}

function wmo(dice: Dice, sentOn: string): Told[] {
  const result = after(dice, sentOn, [10, 39], [44, 70]);
  if (result === null) return [];
  const facts: Told[] = [{ kind: 'result_given', on: result }];
  if (dice.is(0.4)) return facts;
  const asked = workedAfter(result, dice.from(0, 9));
  return [...facts, { kind: 'aanvraag', on: asked }, ...decide(dice, asked, 2)];
}

function work(dice: Dice, sentOn: string, isYoung: boolean): Told[] {
  const waits: [number, number] = isYoung ? [28, 46] : [0, 10];
  const asked = workedAfter(sentOn, dice.from(...waits));
  const facts: Told[] = [{ kind: 'aanvraag', on: asked }, ...decide(dice, asked, 8)];
  const told = facts.find(({ kind }) => kind === 'announced')?.on;
  const paid = workedAfter(asked, dice.from(20, 34));
  if (dice.is(0.7) && (told === undefined || paid < told)) {
    facts.push({ kind: 'voorschot', on: paid });
  }
  return facts;
}

function debts(dice: Dice, sentOn: string, isUrgent: boolean): Told[] {
  const met = isUrgent
    ? after(dice, sentOn, [1, 3], [6, 12])
    : after(dice, sentOn, [4, 27], [30, 50]);
  if (met === null) return [];
  return [{ kind: 'first_meeting', on: met }, ...decide(dice, met, 8)];
}

/** What happens with a part of a domain after it came in, the earliest first. */
export function courseOf(
  dice: Dice,
  domain: string,
  { sentOn, isUrgent, isYoung }: Pick<Request, 'sentOn' | 'isUrgent' | 'isYoung'>,
): Told[] {
  const facts = {
    wmo: () => wmo(dice, sentOn),
    jeugd: () => decide(dice, sentOn, 8),
    'werk-inkomen': () => work(dice, sentOn, isYoung),
    armoede: () => debts(dice, sentOn, isUrgent),
  }[domain]!();
  return facts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day on which nothing is left to do with a part. */
export function closesOn(domain: string, facts: readonly Told[]): string | null {
  const last = facts.findLast(({ kind }) => kind === 'announced');
  if (last) return last.on;
  const isAsked = facts.some(({ kind }) => kind === 'aanvraag');
  const result = facts.find(({ kind }) => kind === 'result_given');
  return domain === 'wmo' && result && !isAsked ? result.on : null;
}
