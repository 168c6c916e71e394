// Complaints without signing in: each with a handler from the first day, a term of its own (Awb 9:11) and an answer by mail.
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { makeComplaint } from '@/lib/commands/complaint/make-complaint';
import { postponeComplaint } from '@/lib/commands/complaint/postpone-complaint';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { Arrived } from '@/tests/support/mail-server';
import { daysFrom, moved, plus, plusWorked } from './calendar';
import { isThere, type Colleague, type Staff } from './people';
import { ownTarget } from './reckoning';
import type { Telling } from './telling';
import { actorOf } from './rows';

type Complaint = {
  email: string;
  madeOn: string;
  postponedOn: string | null;
  answeredOn: string | null;
  id: string;
  handlerId: string;
};

/** In worked days after it came: in time, too late, put off and in time then, and never. */
const courses: { postponed?: number; answered?: number }[] = [
  { answered: 20 },
  { answered: 36 },
  { postponed: 24, answered: 38 },
  {},
];
const weeks = 2;

const madeIn = (first: string, last: string): Complaint[] =>
  daysFrom(first, last)
    .filter((day) => day.endsWith('-05') || day.endsWith('-19'))
    .map((madeOn, at) => {
      const { postponed, answered } = courses[at % courses.length]!;
      return {
        ...{ email: `klager-${at}@example.nl`, madeOn, id: '', handlerId: '' },
        postponedOn: postponed ? plusWorked(madeOn, postponed) : null,
        answeredOn: answered ? plusWorked(madeOn, answered) : null,
      };
    });

/** Who must know: the handler when there, else a team lead who is; after that one another. Rather of the same team. */
function knowersOf(handler: Colleague, staff: Staff, day: string): Colleague[] {
  const rank = (one: Colleague) =>
    (isThere(one, day) ? 0 : 4) + (one === handler ? 0 : 2) + (one.team === handler.team ? 0 : 1);
  return [...staff.values()]
    .filter(({ isLead }) => isLead)
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .slice(0, 2);
}

/** What is to be told of one that waits: ahead of our own last day, and on the last day of the law to a second team lead too. */
function tellingsOf(complaint: Complaint, staff: Staff, day: string): Telling[] {
  const { id, madeOn, postponedOn, handlerId } = complaint;
  const isPutOff = postponedOn !== null && postponedOn <= day;
  const raw = plus(madeOn, 42 + (isPutOff ? weeks * 7 : 0));
  const end = moved(raw);
  if (day < plusWorked(ownTarget({ start: madeOn, raw }), -3)) return [];
  const isOver = day >= end;
  const about = {
    key: `complaint:${id}:${end}`,
    stage: isOver ? 'end' : 'ahead',
    ...{ dueOn: end, isUrgent: isOver },
  };
  const [helper, lead] = knowersOf(staff.get(handlerId)!, staff, day) as [Colleague, Colleague];
  const told: Telling[] = [{ ...about, staffId: helper.id, as: 'helper' }];
  return isOver ? [...told, { ...about, staffId: lead.id, as: 'lead' }] : told;
}

async function make(complaint: Complaint, staff: Staff): Promise<string[]> {
  const said = { words: 'Niemand belde mij terug.', wish: '', about: '', name: '' };
  const typed = { ...said, formKey: randomId(), reach: complaint.email, aboutStaffId: '' };
  complaint.id = await makeComplaint({ kind: 'anonymous' }, typed, '203.0.113.2');
  const where = { id: complaint.id };
  const { handlerId } = await database().complaint.findUniqueOrThrow({ where });
  complaint.handlerId = handlerId ?? '';
  const handler = staff.get(complaint.handlerId);
  const isGood = handler?.isLead === true && isThere(handler, complaint.madeOn);
  return isGood ? [] : [`${complaint.madeOn} nobody there to handle a complaint`];
}

/** All complaints of a year. */
export class Complaints {
  readonly #all: Complaint[];
  #due: string[] = [];

  constructor({ first, last }: { first: string; last: string }) {
    this.#all = madeIn(first, last);
  }

  /**
   * What people do on a day.
   * @returns what is not as it should be
   */
  async live(day: string, staff: Staff): Promise<string[]> {
    const wrong: string[] = [];
    for (const one of this.#all) {
      if (one.madeOn === day) wrong.push(...(await make(one, staff)));
      const handler = actorOf(one.handlerId, 'team_lead');
      if (one.postponedOn === day) {
        await postponeComplaint(handler, one.id, { weeks, reason: 'Wij spreken nog een collega.' });
      }
      if (one.answeredOn !== day) continue;
      await endComplaint(handler, one.id, {
        outcome: 'settled',
        words: 'Wij belden u, en het spijt ons.',
      });
      this.#due.push(one.email);
    }
    return wrong;
  }

  /** What is to be told on a day of each that waits. */
  tellingsOn(day: string, staff: Staff): Telling[][] {
    return this.#all
      .filter(
        ({ madeOn, answeredOn }) => madeOn <= day && (answeredOn === null || answeredOn > day),
      )
      .map((one) => tellingsOf(one, staff, day));
  }

  /**
   * Holds the mails that came against the answers that were given until now.
   * @returns what is not as it should be
   */
  arrive(mails: readonly Arrived[]): string[] {
    const came = mails.map(({ to }) => to[0]!).filter((one) => one.startsWith('klager-'));
    const due = this.#due;
    this.#due = [];
    return came.toSorted().join() === due.toSorted().join()
      ? []
      : [`answers to complaints: ${came.join()} instead of ${due.join()}`];
  }
}
