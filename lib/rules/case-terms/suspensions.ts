import { addDays, type LocalDate } from '@/lib/rules/local-date';
import type { Suspension } from './compute';
import type { TermEvent } from './types';

const waits = ['wait_abroad', 'wait_agreed', 'wait_resident', 'wait_force_majeure'] as const;
const isWait = (event: TermEvent) => waits.some((kind) => kind === event.kind);

function firstAfter(events: readonly TermEvent[], kind: TermEvent['kind'], from: LocalDate) {
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
  return events.flatMap((event) => {
    const from = event.occurredOn;
    if (event.kind === 'invitation_to_complete') {
      return [{ from, until: earliest(firstAfter(events, 'completed', from), event.untilOn)! }];
    }
    if (!isWait(event)) return [];
    const until = earliest(firstAfter(events, 'wait_ended', from), event.untilOn);
    return [{ from, until: until ?? addDays(today, 1) }];
  });
}
