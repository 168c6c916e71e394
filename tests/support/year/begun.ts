// Requests that are begun and never sent: each is reminded of once, if there is a way, and gone after six weeks.
import { dropDraft } from '@/lib/commands/draft/drop-draft';
import { database } from '@/lib/platform/db';
import { Browser } from '@/tests/support/factories/typing';
import type { Arrived } from '@/tests/support/mail-server';
import { daysFrom, plus } from './calendar';

const kinds = ['stops', 'goesOn', 'hasNoAddress', 'isUnsafe', 'throwsAway'] as const;
type Begun = {
  kind: (typeof kinds)[number];
  email: string;
  begunOn: string;
  /** the day of the last answer */
  quietSince: string;
  browser: Browser;
  id: string;
};

/** In days: after the first answer somebody goes on, or throws it away; after the last one it is reminded of, and gone. */
const backAfter = 21;
const [remindedAfter, goneAfter] = [35, 42];

/** One each week, on a Friday: what the worker does once a week is a day or more off the edges then. */
const begunIn = (first: string, last: string): Begun[] =>
  daysFrom(first, last)
    .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 5)
    .map((day, at) => ({
      ...{ kind: kinds[at % kinds.length]!, email: `begonnen-${at}@example.nl`, id: '' },
      ...{ begunOn: day, quietSince: day, browser: new Browser() },
    }));

async function begin(one: Begun): Promise<void> {
  const { kind, browser } = one;
  const urgencies = kind === 'isUnsafe' ? ['unsafe'] : [];
  const email = kind === 'hasNoAddress' ? '' : one.email;
  await browser.type('dringend', { urgencies });
  await browser.type('bereiken', { phone: '0600000187', email });
  one.id = (await browser.draft()).id;
}

/** Everything that is begun in a year, and what has to become of it. */
export class BegunRequests {
  readonly #last: string;
  readonly #all: Begun[];
  /** the days on which a reminder came, by address */
  readonly #reminded = new Map<string, string[]>();

  constructor({ first, last }: { first: string; last: string }) {
    this.#last = last;
    this.#all = begunIn(first, last);
  }

  /** What people do on a day. */
  async live(day: string): Promise<void> {
    for (const one of this.#all) {
      if (one.begunOn === day) await begin(one);
      if (plus(one.begunOn, backAfter) !== day) continue;
      const { kind, browser } = one;
      if (kind === 'throwsAway') await dropDraft(browser.actor, browser.secret);
      if (kind !== 'goesOn') continue;
      await browser.type('verhaal', { story: 'Ik weet niet waar ik moet beginnen.' });
      one.quietSince = day;
    }
  }

  /** What came in on a day. */
  arrive(mails: readonly Arrived[], day: string): void {
    for (const { to, raw } of mails) {
      if (!/^Subject: Uw vraag is nog niet verstuurd/m.test(raw)) continue;
      this.#reminded.set(to[0]!, [...(this.#reminded.get(to[0]!) ?? []), day]);
    }
  }

  /**
   * Looks which are there, on a day on which the worker did what it does once a week.
   * @returns what is not as it should be
   */
  async faultsOn(day: string): Promise<string[]> {
    const have = new Set(
      (await database().draft.findMany({ select: { id: true } })).map(({ id }) => id),
    );
    const begun = this.#all.filter(({ begunOn }) => begunOn <= day);
    return begun.flatMap(({ kind, id, email, begunOn, quietSince }) => {
      const isThrownAway = kind === 'throwsAway' && plus(begunOn, backAfter) <= day;
      const isKept = !isThrownAway && day <= plus(quietSince, goneAfter);
      return have.has(id) === isKept ? [] : [`${day} ${email}: ${isKept ? 'gone' : 'still there'}`];
    });
  }

  /** @returns what is not as it should be when the year is over */
  reminderFaults(): string[] {
    return this.#all.flatMap(({ kind, email, quietSince }) => {
      const days = this.#reminded.get(email) ?? [];
      const [after, until] = [plus(quietSince, remindedAfter), plus(quietSince, goneAfter)];
      const hasWay = kind === 'stops' || kind === 'goesOn';
      const isInTime = days.every((day) => after < day && day <= until);
      const isEnough = until > this.#last || days.length === (hasWay ? 1 : 0);
      const isRight = isInTime && isEnough && days.length <= (hasWay ? 1 : 0);
      return isRight ? [] : [`${email}, ${kind} since ${quietSince}: reminded on ${days.join()}`];
    });
  }
}
