import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from '@/lib/rules/calendar-file';

const entry: CalendarEntry = {
  ...{ id: 'a1', sequence: 2, isCancelled: false, place: '', url: 'https://plein.example/mijn' },
  startsAt: new Date('2026-03-12T09:00:00.000Z'),
  endsAt: new Date('2026-03-12T10:30:00.000Z'),
  title: 'Marijke komt op bezoek',
};
const at = new Date('2026-03-01T08:00:00.000Z');
const file = (about: Partial<CalendarEntry> = {}) => calendarFile({ ...entry, ...about }, at);
/** As a calendar reads it: folded lines joined again (RFC 5545, 3.1). */
const read = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('an appointment for a calendar', () => {
  it('says what, from when until when, and which version it is', () => {
    expect(read(file())).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sociaal Plein//Afspraken//NL'],
      ...['CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:a1@sociaal-plein'],
      ...['DTSTAMP:20260301T080000Z', 'SEQUENCE:2', 'DTSTART:20260312T090000Z'],
      ...['DTEND:20260312T103000Z', 'SUMMARY:Marijke komt op bezoek'],
      ...['URL:https://plein.example/mijn', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('says that it does not take place', () => {
    expect(read(file({ isCancelled: true }))).toContain('STATUS:CANCELLED');
  });

  it('lets nothing that was typed break out of its line', () => {
    const place = 'Kamer 1, \\ links; boven\r\nEND:VEVENT\nBEGIN:VALARM';
    const lines = read(file({ place }));
    expect(lines).toContain('LOCATION:Kamer 1\\, \\\\ links\\; boven\\nEND:VEVENT\\nBEGIN:VALARM');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
  });

  it('folds long lines by octets, and splits no character', () => {
    const place = 'Café Zoë 🌧️ بيت '.repeat(20).trim();
    const text = file({ place });
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(text).not.toContain('\ufffd');
    expect(read(text)).toContain(`LOCATION:${place}`);
  });
});
