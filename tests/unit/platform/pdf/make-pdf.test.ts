import { describe, expect, it } from 'vitest';
import { drawnOn, isAllTagged } from '@/tests/support/pdf-pages';
import { makePdf, type Paper } from '@/lib/platform/pdf/make-pdf';

const paper = (words: string, items = 2): Paper => ({
  ...{ title: 'Mijn plan', language: 'nl' },
  blocks: [
    { kind: 'heading', text: 'Uw doelen' },
    { kind: 'subheading', text: `Doel 1: “${words}”` },
    { kind: 'text', text: words },
    { kind: 'list', items: [...Array(items)].map((_, at) => [`Stap ${at}`, 'Wie doet dit: u.']) },
  ],
});
const asText = (file: Uint8Array | null) => Buffer.from(file!).toString('latin1');
const pagesOf = (file: string) => file.match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe('a plan as a file', () => {
  it('is a tagged pdf in its language, with a title', async () => {
    const file = asText(await makePdf(paper('Ik wil weer slapen, zonder ’s nachts te piekeren.')));
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/Marked true');
    expect(file).toMatch(/\/Lang \(nl\)/);
    expect(file).toContain('/DisplayDocTitle true');
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody']) {
      expect(file).toMatch(new RegExp(`/S /${tag}\\b`));
    }
    expect(pagesOf(file)).toBe(1);
  });

  it('sets the letters of everybody who writes with ours, and goes on to a next page', async () => {
    const words = 'Zoë Bronwaßer, Łukasz Żółty, Çağlar Şahin, Nguyễn, € 12,50 – ½';
    const file = await makePdf(paper(words.replace('Nguyễn', 'Ng'), 90));
    expect(pagesOf(asText(file))).toBeGreaterThan(2);
    const pages = drawnOn(asText(file));
    expect(pages).toHaveLength(pagesOf(asText(file))!);
    expect(pages.filter((page) => !isAllTagged(page))).toEqual([]);
  });

  it.each(['我想睡觉', 'Slapen 😴'])('does not make empty boxes of %s', async (words) => {
    expect(await makePdf(paper(words))).toBeNull();
  });
});
