import 'server-only';
import { minutesOf } from '@/lib/rules/opening-hours';
import { now } from './clock';
import { settings } from './settings';
import type { Site } from './site-types';

type Week = Site['week'];

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function localMoment(at: Date): { weekday: number; minutes: number } {
  const parts = Object.fromEntries(local.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    weekday: weekdays.indexOf(parts.weekday ?? '') + 1,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/**
 * Whether the plein is open, in the words the pages need.
 * @param week opening hours, Monday first, times as '8.30' in Europe/Amsterdam
 * @param at instant
 * @returns until when it is open now, else on which weekday, in how many days and from when again; null when it never
 * opens
 */
export function opening(week: Week, at: Date): Site['open'] {
  const { weekday, minutes } = localMoment(at);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = week[(weekday - 1 + ahead) % 7];
    if (!day?.hours) continue;
    if (ahead > 0 || minutes < minutesOf(day.hours.from)) {
      return { weekday: day.weekday, from: day.hours.from, ahead };
    }
    if (minutes < minutesOf(day.hours.until)) return { until: day.hours.until };
  }
  return null;
}

/**
 * The facts about the municipality that every page shows.
 * @param at instant, default now: decides whether the plein is open
 * @returns name, phone, address, opening hours and crisis numbers from the settings
 */
export function site(at: Date = now()): Site {
  const { municipality, crisisLines } = settings();
  const week = weekdays.map((_, index) => {
    const hours = municipality.openingHours[String(index + 1)];
    return { weekday: index + 1, hours: hours ? { from: hours[0], until: hours[1] } : null };
  });
  const { name, phone, phoneDial, street, city, leaveUrl } = municipality;
  return {
    ...{ name, phone, phoneDial, street, city, leaveUrl, week, crisisLines },
    open: opening(week, at),
  };
}
