/** An appointment for a calendar of one's own. */
export type CalendarEntry = {
  id: string;
  /** how often it changed: a calendar replaces what it had */
  sequence: number;
  isCancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  /** where to read what it is about */
  url: string;
};

const mostOctets = 75;

/** '20260312T090000Z' */
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Backslash, semicolon, comma and line break mean something else in a text (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

const octets = new TextEncoder();

/** No line is longer than 75 octets; the rest goes on in a line that begins with a space (3.1). No character is split. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const character of line) {
    if (octets.encode(now + character).length > mostOctets) {
      lines.push(now);
      now = ' ';
    }
    now += character;
  }
  return [...lines, now].join('\r\n');
}

/**
 * A calendar file (RFC 5545) with one appointment, at its instants: every calendar shows it at the right hour by itself.
 * @param entry the appointment
 * @param at moment at which the file is made
 * @returns text/calendar, with the line breaks that the format asks
 */
export function calendarFile(entry: CalendarEntry, at: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sociaal Plein//Afspraken//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.id}@sociaal-plein`,
    `DTSTAMP:${instant(at)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${instant(entry.startsAt)}`,
    `DTEND:${instant(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
