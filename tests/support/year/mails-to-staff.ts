// Which mails colleagues get, reckoned from what there is to tell.
import type { Arrived } from '@/tests/support/mail-server';
import { isThere, type Staff } from './people';
import type { Telling } from './telling';

/** A telling by its name: the same thing to the same reader, once. */
export const nameOf = ({ key, stage, staffId, as }: Omit<Telling, 'isUrgent' | 'dueOn'>) =>
  `${key} ${stage} ${as} ${staffId}`;

const urgentTo = (staffId: string) => `urgent ${staffId}`;
const digestTo = (staffId: string, count: number) => `digest ${count} ${staffId}`;

/** What a mail to a colleague says; null for a mail to a resident. */
function said({ to, raw }: Arrived): string | null {
  const [staffId, host] = to[0]!.split('@') as [string, string];
  if (host !== 'werk.example') return null;
  const count = /Dit wacht vandaag op u: (\d+)\./.exec(raw)?.[1];
  if (count) return digestTo(staffId, Number(count));
  return /Er is iets dat niet kan wachten/.test(raw) ? urgentTo(staffId) : `strange ${staffId}`;
}

/** Told by mail once: what cannot wait at once, all else counted in the mail of the first day that somebody is there. */
export class MailsToStaff {
  readonly #mailed = new Set<string>();
  /** that something cannot wait is said at least once, however many things it is about */
  readonly #urgent = new Set<string>();
  readonly #digests: string[] = [];

  /** What goes on a day on which this is there to tell. */
  expect(tellings: readonly Telling[], staff: Staff, day: string): void {
    const fresh = tellings.filter((telling) => !this.#mailed.has(nameOf(telling)));
    const counts = new Map<string, number>();
    for (const telling of fresh) {
      const { staffId, isUrgent } = telling;
      if (!isUrgent && !isThere(staff.get(staffId)!, day)) continue;
      this.#mailed.add(nameOf(telling));
      if (isUrgent) this.#urgent.add(urgentTo(staffId));
      else counts.set(staffId, (counts.get(staffId) ?? 0) + 1);
    }
    for (const [staffId, count] of counts) this.#digests.push(digestTo(staffId, count));
  }

  /**
   * Holds what arrived on a day against what had to, that of days on which no mail went included.
   * @returns what is not as it should be
   */
  arrive(mails: readonly Arrived[]): string[] {
    const wrong: string[] = [];
    const urgent = new Set<string>();
    for (const words of mails.map(said).filter((one) => one !== null)) {
      const at = this.#digests.indexOf(words);
      if (at >= 0) this.#digests.splice(at, 1);
      else if (this.#urgent.has(words)) urgent.add(words);
      else wrong.push(`mail too much: ${words}`);
    }
    const missing = [...this.#digests, ...[...this.#urgent].filter((one) => !urgent.has(one))];
    this.#digests.length = 0;
    this.#urgent.clear();
    return [...wrong, ...missing.map((words) => `mail missing: ${words}`)];
  }
}
