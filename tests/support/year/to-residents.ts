// What goes to residents: by mail, by text message or on paper, as each wished; reckoned from what happened.
import { setTellWish } from '@/lib/commands/outbox/set-tell-wish';
import { randomId } from '@/lib/platform/crypto';
import { monthsBefore, plus } from './calendar';
import type { Request } from './story';

/** How somebody hears that there is a message. */
export type Hears = 'mail' | 'sms' | 'letter';

const turns: Hears[] = ['mail', 'mail', 'letter', 'mail', 'sms', 'mail'];

/** How the sender of a request wishes to hear: of six one by text message, one on paper. */
export const hearsBy = (number: number): Hears => turns[number % turns.length]!;

/** Who wishes for text messages says so on the own page, so many days after sending: no mail waits that long. */
export const wishAfter = 7;

export const mailOf = (number: number) => `bewoner-${number}@example.nl`;
export const mobileOf = (number: number) => `06111${String(number).padStart(5, '0')}`;
export const houseOf = (number: number) => String(number + 1);

/** The name of a message to a resident: where it goes. */
const names: Record<Hears, (number: number) => string> = {
  mail: mailOf,
  sms: (number) => `+31${mobileOf(number).slice(1)}`,
  letter: (number) => `letter to number ${houseOf(number)}`,
};

/** Whoever has wishes for text messages says so. */
export async function sayWishes(known: readonly Request[], day: string): Promise<void> {
  const those = known.filter(
    ({ number, sentOn }) => hearsBy(number) === 'sms' && plus(sentOn, wishAfter) === day,
  );
  for (const { id } of those) {
    const slip = { kind: 'slip', requestId: id, sessionId: randomId() } as const;
    await setTellWish(slip, id, { toldBy: 'sms', wantsLargeType: false });
  }
}

/** What is on its way to residents. */
export class ToResidents {
  readonly #due: { by: Hears; name: string }[] = [];
  /** who was asked how it is now that the help has ended */
  readonly #asked = new Set<number>();

  /** What people did on a day: who sends hears that it came in, who is answered that there is a message. */
  expect(known: readonly Request[], day: string): void {
    for (const { number, sentOn, written } of known) {
      const by = hearsBy(number);
      if (sentOn === day) this.#order(by === 'sms' ? 'mail' : by, number);
      if (written.some(({ answeredOn }) => answeredOn === day)) this.#order(by, number);
    }
  }

  /** Once a week everybody of whom the help ended three months ago is asked how it is now. */
  expectAfterCare(requests: readonly Request[], day: string): void {
    const before = monthsBefore(day, 3);
    for (const { number, closedOn } of requests) {
      if (closedOn === null || closedOn >= before || this.#asked.has(number)) continue;
      this.#asked.add(number);
      this.expectOne(number);
    }
  }

  /** Who sent a request hears something more. */
  expectOne(number: number): void {
    this.#order(hearsBy(number), number);
  }

  #order(by: Hears, number: number): void {
    this.#due.push({ by, name: names[by](number) });
  }

  /**
   * Holds everything that went one way against what had to go that way until now.
   * @param receivers where each of it went
   * @returns what is not as it should be
   */
  arrive(by: Hears, receivers: readonly string[]): string[] {
    const wrong: string[] = [];
    for (const name of receivers) {
      const at = this.#due.findIndex((one) => one.by === by && one.name === name);
      if (at < 0) wrong.push(`${by} too much: ${name}`);
      else this.#due.splice(at, 1);
    }
    const missing = this.#due.filter((one) => one.by === by);
    return [...wrong, ...missing.map(({ name }) => `${by} missing: ${name}`)];
  }
}
