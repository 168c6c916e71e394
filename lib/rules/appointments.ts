import { daysBetween, startOfDay, toLocalDate, type LocalDate } from './local-date';

/** A visit, a call or a meeting, as the rule sees it. */
export type Planned = {
  id: string;
  kind: 'visit' | 'call' | 'meeting';
  startsAt: Date;
  endsAt: Date;
  /** who comes: ids of colleagues and of people from outside */
  who: readonly string[];
};

/** Why somebody should look before planning: on the same day, within a week of somebody else's, or a third in a month. */
export type CollisionKind = 'sameDay' | 'withinWeek' | 'thirdInMonth';

/** What a new appointment meets, the nearest first. */
export type Collision = { kind: CollisionKind; with: readonly Planned[] };

const week = 7;
const month = 30;

const comesByHimself = ({ kind }: Pick<Planned, 'kind'>) => kind !== 'call';

/** Somebody else comes: nobody of the new one is among them. */
const isOfOthers = (wanted: Pick<Planned, 'who'>, other: Planned) =>
  !other.who.some((id) => wanted.who.includes(id));

/** Whether a day and others fit in one stretch of thirty days. */
function isThirdInMonth(day: LocalDate, others: readonly LocalDate[]): boolean {
  const around = others.filter((other) => Math.abs(daysBetween(day, other)) < month).toSorted();
  return around.some((first, at) => {
    const second = around[at + 1];
    if (second === undefined) return false;
    const days = [day, first, second].toSorted();
    return daysBetween(days[0]!, days[2]!) < month;
  });
}

/**
 * What a household would feel of a new appointment (VALUES M1): more people on one day, another professional within seven
 * days, or a third visit within thirty days. A call only counts on the day itself.
 * @param wanted what is to be planned
 * @param others everything else that is planned for the household
 * @returns none when nothing is in the way
 */
export function collisionsOf(
  wanted: Omit<Planned, 'id' | 'endsAt'>,
  others: readonly Planned[],
): Collision[] {
  const day = toLocalDate(wanted.startsAt);
  const dayOf = (other: Planned) => toLocalDate(other.startsAt);
  const distance = (other: Planned) => Math.abs(daysBetween(day, dayOf(other)));
  const nearest = others.toSorted((a, b) => distance(a) - distance(b));
  const sameDay = nearest.filter((other) => distance(other) === 0);
  const visits = comesByHimself(wanted) ? nearest.filter(comesByHimself) : [];
  const withinWeek = visits.filter((other) => {
    const days = distance(other);
    return days > 0 && days <= week && isOfOthers(wanted, other);
  });
  const isThird = isThirdInMonth(day, visits.map(dayOf));
  const inMonth = isThird ? visits.filter((other) => distance(other) < month) : [];
  const all: Collision[] = [
    { kind: 'sameDay', with: sameDay },
    { kind: 'withinWeek', with: withinWeek },
    { kind: 'thirdInMonth', with: inMonth },
  ];
  return all.filter((collision) => collision.with.length > 0);
}

const minute = 60_000;

/**
 * The instant of a time on the clock in Europe/Amsterdam. A time that the clock skips in spring is the one an hour later.
 * @param date local date
 * @param time minutes after midnight on the clock
 */
export function atClock(date: LocalDate, time: number): Date {
  const start = startOfDay(date);
  const plain = new Date(start.getTime() + time * minute);
  // On the two days on which the clock is changed, the day begins with another distance to UTC than it ends with.
  const shift = time - minutesOnClock(plain);
  const shifted = new Date(plain.getTime() + shift * minute);
  return minutesOnClock(shifted) === time ? shifted : plain;
}

/**
 * From when until when something is planned.
 * @param wanted local date, minutes after midnight on the clock, and how many minutes it takes
 */
export function timesOf(wanted: { date: LocalDate; time: number; minutes: number }): {
  startsAt: Date;
  endsAt: Date;
} {
  const startsAt = atClock(wanted.date, wanted.time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + wanted.minutes * minute) };
}

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/**
 * What the clock in Europe/Amsterdam says.
 * @param at instant
 * @returns minutes after midnight
 */
export function minutesOnClock(at: Date): number {
  const [hours, minutes] = clock.format(at).split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}
