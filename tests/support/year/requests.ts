import { randomUUID } from 'node:crypto';
import { daysFrom, isWorked, plus, plusWorked } from './calendar';
import type { Dice } from './dice';
import { stillAfter } from './steps';
import { closesOn, courseOf, type Fact, type Part, type Request } from './story';
import { hearsBy, wishAfter } from './to-residents';

const areas: Record<string, string> = {
  wmo: 'dagelijks',
  jeugd: 'gezin',
  'werk-inkomen': 'werk',
  armoede: 'geld',
};

/** The parts of life that a request is about, one for each of its parts. */
export const areasOf = ({ parts }: Request) => parts.map(({ domain }) => areas[domain]!);

type Told = Pick<Fact, 'kind' | 'on'> & { until?: string };

const fact = ({ kind, on, until }: Told, isByCommand = false): Fact => ({
  ...{ id: randomUUID(), kind, on, until: until ?? null, isByCommand },
});

const starts = (domain: string, { isUrgent, isYoung }: Request): Fact['kind'][] => {
  if (domain === 'wmo') return ['melding'];
  if (domain === 'jeugd') return ['aanvraag'];
  if (domain === 'armoede') return isUrgent ? ['verzoek', 'threat'] : ['verzoek'];
  return isYoung ? ['melding', 'search_period'] : ['melding'];
};

function partOf(dice: Dice, request: Request, domain: string): Part {
  const course = courseOf(dice, domain, request);
  const first = starts(domain, request).map((kind) => fact({ kind, on: request.sentOn }, true));
  const facts = [...first, ...course.map((told) => fact(told))];
  return { id: '', domain, facts, closedOn: closesOn(domain, course) };
}

/** Done at once, late, or never. */
function contactOf(dice: Dice, sentOn: string): string | null {
  const chance = dice.roll();
  if (chance > 0.97) return null;
  return plusWorked(sentOn, chance < 0.75 ? dice.from(1, 2) : dice.from(3, 8));
}

/** Who hears by phone or on paper writes in any case: there are few of them. */
function writtenIn(dice: Dice, { sentOn, number }: Request): Request['written'] {
  if (dice.is(0.7) && hearsBy(number) === 'mail') return [];
  const on = plus(sentOn, dice.from(hearsBy(number) === 'sms' ? wishAfter : 1, 50));
  const answeredOn = dice.is(0.9) ? plusWorked(on, dice.from(0, 8)) : null;
  return [{ id: randomUUID(), on, answeredOn }];
}

/** One in three has a plan, with a day or without one; in it is done, counted from when it waits: before, late, or never. */
function stepIn({ number, contactOn, closedOn }: Request): Request['step'] {
  if (number % 3 !== 0 || contactOn === null) return null;
  const turn = number / 3;
  const madeOn = plusWorked(contactOn, 1);
  const dueOn = turn % 2 === 0 ? plus(madeOn, 10) : null;
  const waits = [-2, 7, 12, null][Math.floor(turn / 2) % 4];
  const done = waits ? plusWorked(dueOn ?? stillAfter(madeOn), waits) : null;
  if (closedOn !== null && closedOn <= madeOn) return null;
  const doneOn = done !== null && (closedOn === null || done < closedOn) ? done : null;
  return { id: randomUUID(), madeOn, dueOn, doneOn };
}

/** When everything about a request is done. */
function closing({ parts, contactOn, written }: Request): string | null {
  const ends = [contactOn, ...parts.map((p) => p.closedOn), ...written.map((w) => w.answeredOn)];
  if (ends.some((end) => end === null)) return null;
  return plus(ends.toSorted().at(-1)!, 1);
}

function requestOf(dice: Dice, sentOn: string, number: number): Request {
  const isUrgent = dice.is(0.12);
  const request: Request = {
    // Until it is sent nobody knows what it is called, and who helps.
    ...{ id: '', caseId: '', householdId: '', personId: '', contactId: '' },
    ...{ number, sentOn, isUrgent, isYoung: dice.is(0.15) },
    promisedOn: plusWorked(sentOn, isUrgent ? 1 : 2),
    contactOn: contactOf(dice, sentOn),
    ...{ parts: [], written: [], step: null, closedOn: null },
  };
  const domains = Object.keys(areas).filter(() => dice.is(0.35));
  if (isUrgent && !domains.includes('armoede')) domains.push('armoede');
  if (domains.length === 0) domains.push(dice.of(Object.keys(areas)));
  request.parts = domains.map((domain) => partOf(dice, request, domain));
  request.written = writtenIn(dice, request);
  request.closedOn = closing(request);
  request.step = stepIn(request);
  return request;
}

/** So many requests over a year, most of them on worked days, each with everything that will become of it. */
export function requestsOf(
  dice: Dice,
  year: { first: string; last: string; count: number },
): Request[] {
  const days = daysFrom(year.first, year.last);
  return Array.from({ length: year.count }, (_, number) => {
    const day = dice.of(days);
    const sentOn = isWorked(day) || dice.is(0.3) ? day : plusWorked(day, -1);
    return requestOf(dice, sentOn < year.first ? year.first : sentOn, number);
  });
}
