import type { PartEventKey } from '@/lib/domains/part-events';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import type { Suspension, SuspensionGround } from '@/lib/rules/terms/types';
import type { TermEvent } from './types';

/** The grounds of Awb 4:15 besides papers that are asked for. */
const waits: Partial<Record<PartEventKey, SuspensionGround>> = {
  wait_abroad: '1b',
  wait_agreed: '2a',
  wait_resident: '2b',
  wait_force_majeure: '2c',
};

function firstAfter(events: readonly TermEvent[], kind: PartEventKey, from: LocalDate) {
  return events.find((event) => event.kind === kind && event.occurredOn >= from)?.occurredOn;
}

function earliest(...days: (LocalDate | null | undefined)[]): LocalDate | undefined {
  return days.filter((day) => day !== null && day !== undefined).toSorted()[0];
}

/**
 * When the clock of the law stands still with a part (Awb 4:15): while papers were asked for and not there, at the latest
 * until the day that was given for it; and for the other grounds until they end.
 * @param events facts of the part, earliest first
 * @param today local date: what has no end yet has stood still until now
 * @returns one for each fact, also where they overlap
 */
export function suspensionsOf(events: readonly TermEvent[], today: LocalDate): Suspension[] {
  return events.flatMap((event): Suspension[] => {
    const from = event.occurredOn;
    if (event.kind === 'invitation_to_complete') {
      const until = earliest(firstAfter(events, 'completed', from), event.untilOn);
      return [{ from, until: until ?? from, ground: '1a' }];
    }
    const ground = waits[event.kind];
    if (!ground) return [];
    const until = earliest(firstAfter(events, 'wait_ended', from), event.untilOn);
    // Of what goes on, today is the last day that is known: with the answer of tomorrow where that day counts itself not.
    const open = ground === '1b' ? addDays(today, 1) : today;
    return [{ from, until: until ?? (open < from ? from : open), ground }];
  });
}

/** Something that makes a term stand still today, and the day until which it does at most; null when that is open. */
export type StandsStill = { for: PartEventKey; until: LocalDate | null };

/**
 * What a part waits for today, as far as the law lets the clock of a rule stand still for it (Awb 4:15). Of several, what has
 * no end comes first, then what lasts longest: until then the term does not go on.
 * @param events facts of the part, earliest first
 * @param grounds for which the clock of the rule stands still
 * @param today local date
 * @returns null when the clock runs
 */
export function standsStillFor(
  events: readonly TermEvent[],
  grounds: readonly SuspensionGround[],
  today: LocalDate,
): StandsStill | null {
  const found = events.flatMap((event): StandsStill[] => {
    const { kind, occurredOn: from, untilOn: until } = event;
    const isAsk = kind === 'invitation_to_complete';
    const ground = isAsk ? '1a' : waits[kind];
    if (!ground || !grounds.includes(ground) || (until !== null && until < today)) return [];
    return firstAfter(events, isAsk ? 'completed' : 'wait_ended', from)
      ? []
      : [{ for: kind, until }];
  });
  const last = '9999-12-31';
  const [longest] = found.toSorted((a, b) => ((a.until ?? last) > (b.until ?? last) ? -1 : 1));
  return longest ?? null;
}
