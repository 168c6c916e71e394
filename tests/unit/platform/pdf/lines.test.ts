import { describe, expect, it } from 'vitest';
import { canBeSet } from '@/lib/platform/pdf/fonts';
import { linesOf } from '@/lib/platform/pdf/lines';
import { startPdf } from '@/lib/platform/pdf/type-setting';
import { loadMessages, locales } from '@/lib/messages';

const pdf = await startPdf({ title: '', language: 'nl' }, 48);
const set = (text: string, width = 300) => linesOf(pdf, text, { weight: 400, size: 12, width });
const said = (text: string, width?: number) =>
  set(text, width).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

describe('a text in lines', () => {
  it('breaks between words, and a word that is too long where the column ends', () => {
    expect(said('Er staat een bericht voor u klaar.', 100)).toEqual([
      'Er staat een',
      'bericht voor u',
      'klaar.',
    ]);
    expect(said('Eerst\nDan')).toEqual(['Eerst', 'Dan']);
    const long = said(`Kijk op ${'x'.repeat(120)} vandaag`, 100);
    expect(long.length).toBeGreaterThan(5);
    expect(long.join('').replaceAll(' ', '')).toBe(`Kijkop${'x'.repeat(120)}vandaag`);
  });

  it('keeps every character, and no line is wider than the column', () => {
    const text = 'Bel Олена Шевченко, ኣስመራ, Zoë Żółty op 088 - 123 45 67. '.repeat(8).trim();
    const lines = set(text, 160);
    const whole = lines.map(({ pieces }) => pieces.map((one) => one.text).join('')).join(' ');
    expect(whole).toBe(text);
    expect(new Set(lines.flatMap(({ pieces }) => pieces.map(({ file }) => file)))).toEqual(
      new Set(['latin', 'latin-ext', 'cyrillic', 'ethiopic']),
    );
  });

  it('knows the letters of what stands after a character of two places', () => {
    const [line] = set('\u{1F600} Олена');
    expect(line!.pieces.map(({ file, text }) => [file, text])).toEqual([
      ['latin', '\u{1F600} '],
      ['cyrillic', 'Олена'],
    ]);
  });

  it('of Arabic begins at the right, with what is not Arabic in its own direction', () => {
    const [line] = set('اتصل بـ Marijke على 088.');
    const [first, ...others] = line!.pieces;
    expect(first!.text).toBe('اتصل');
    const name = line!.pieces.find(({ text }) => text.includes('Marijke'))!;
    expect(first!.x).toBeGreaterThan(name.x);
    expect(others.some(({ text }) => text.includes('088'))).toBe(true);
    expect(line!.pieces.at(-1)!.text).toBe('.');
    expect(Math.min(...line!.pieces.map(({ x }) => x))).toBe(line!.pieces.at(-1)!.x);
  });

  it('of Arabic keeps a phone number in one piece, without the marks that say so', () => {
    const [line] = set('اتصل: \u2066088 - 000 00 14\u2069.');
    expect(line!.pieces.map(({ text }) => text)).toContain('088 - 000 00 14');
  });

  it('begins with a Dutch name at the right when what it stands in is Arabic', () => {
    const setting = { weight: 400, size: 12, width: 300 } as const;
    const [line] = linesOf(pdf, 'Pleinstad، 27', { ...setting, direction: 'rtl' });
    const [first] = line!.pieces;
    expect(first!.x).toBeGreaterThan(200);
    expect(set('Pleinstad، 27')[0]!.pieces[0]!.x).toBe(0);
  });

  it('turns brackets round where the line runs to the left', () => {
    const [line] = set('رسالة (بريد)');
    const brackets = line!.pieces
      .filter(({ file }) => file === 'latin')
      .map(({ text }) => text.trim());
    expect(brackets).toEqual([')', '(']);
  });

  it.each(locales)('has letters for everything that is written in %s', async (locale) => {
    const { letter, outbox, decision, domains } = await loadMessages(locale);
    expect(canBeSet(pdf, [JSON.stringify({ letter, outbox, decision, domains })])).toBe(true);
  });
});
