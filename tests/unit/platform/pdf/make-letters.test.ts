import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnOn, isAllTagged } from '@/tests/support/pdf-pages';
import { canPrint, makeLetters, type PaperLetter } from '@/lib/platform/pdf/make-letters';

const part = (language: string, words = 'Er staat een bericht voor u klaar.') => ({
  ...{ language, title: 'Er is een bericht voor u' },
  blocks: [
    { kind: 'text' as const, text: words },
    { kind: 'heading' as const, text: 'Hebt u een vraag?' },
    { kind: 'text' as const, text: 'Bel Marijke op 088.' },
  ],
});
const letter = (about: Partial<PaperLetter> = {}): PaperLetter => ({
  address: ['Jan de Vries', 'Pleinstraat 1', '1211 AB  PLEINSTAD'],
  parts: [part('nl')],
  isLarge: false,
  qr: {
    link: 'https://plein.example.nl/mijn/brief/1',
    words: 'Code voor de camera',
    language: 'nl',
  },
  pageWords: (number, of) => `Bladzijde ${number} van ${of}`,
  ...about,
});
const window = { left: 20, top: 50, width: 85 };
async function pile(...letters: PaperLetter[]) {
  const rows = letters.map(({ address }) => address.join(', '));
  const about = { title: 'Stapel 1', language: 'nl', intro: ['2 brieven'], rows, letters };
  const file = await makeLetters(about, 'Gemeente Pleinstad', window);
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, file);
  return Buffer.from(file).toString('latin1');
}
const pagesOf = (file: string) => file.match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe('a pile of letters', () => {
  it('is a tagged file: a list, and each letter in its language on a sheet of its own', async () => {
    const file = await pile(letter({ parts: [part('en'), part('nl')] }), letter());
    expect(pagesOf(file)).toBe(3);
    expect(file).toContain('/Marked true');
    expect(file).toMatch(/\/Lang \(nl\)/);
    expect(file).toMatch(/\/Lang \(en\)/);
    expect(file).toContain('/Alt (Code voor de camera)');
    for (const tag of ['Document', 'Art', 'Sect', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Figure']) {
      expect(file).toMatch(new RegExp(`/S /${tag}\\b`));
    }
  });

  it('goes on on a next page when it is long or large, also in two languages', async () => {
    const long = 'Dit is een lange brief met heel veel woorden. '.repeat(28);
    const large = letter({ isLarge: true, parts: [part('en', long), part('nl', long)] });
    expect(pagesOf(await pile(large))).toBeGreaterThan(3);
    const beside = letter({ parts: [part('en', long), part('nl', long)] });
    expect(pagesOf(await pile(beside))).toBe(3);
  });

  it('is tagged on every page, and says at the foot of each which one it is of how many', async () => {
    const long = 'Dit is een lange brief met heel veel woorden. '.repeat(60);
    const words: [number, number][] = [];
    const pageWords = (number: number, of: number) => {
      words.push([number, of]);
      return `Bladzijde ${number} van ${of}`;
    };
    const both = [part('en', long), part('nl', long)];
    const [short, large] = [{ pageWords }, { pageWords, isLarge: true, parts: both }];
    const pages = drawnOn(await pile(letter(short), letter(large), letter({ ...short })));
    expect(pages.filter((page) => !isAllTagged(page))).toEqual([]);
    const numbered = pages.map(
      (page) => page.match(/\/Artifact <<\s*\/Type \/Pagination/g)?.length ?? 0,
    );
    const count = pages.length - 3;
    expect(count).toBeGreaterThan(3);
    expect(numbered).toEqual([0, 0, ...Array(count).fill(1), 0]);
    expect(words).toEqual(Array.from({ length: count }, (_, at) => [at + 1, count]));
  });

  it('holds no letter that would have empty boxes', async () => {
    const strange = letter({ address: ['林美玲', 'Pleinstraat 1'] });
    expect(await canPrint(strange)).toBe(false);
    expect(await canPrint(letter())).toBe(true);
    await expect(pile(strange)).rejects.toThrow();
  });
});
