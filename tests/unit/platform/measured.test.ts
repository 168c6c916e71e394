import { describe, expect, it } from 'vitest';
import measured from '@/lib/platform/accessibility/measured.json';
import { pages } from '@/lib/schemas/help-request';
import { paths } from '@/lib/paths';
import { allPages } from '@/tests/support/pages-looked-at';

const questions = pages.map((page) => paths.help.step(page));
const named = [...measured.kinds, ...measured.notWalked];

// A page that came or went makes the statement untrue: `npm run accessibility` makes it anew.
describe('the statement of accessibility', () => {
  it('tells of every page there is', () => {
    const known = new Set([...named, '/hulp-vragen/[stap]']);
    expect(allPages().filter((page) => !known.has(page))).toEqual([]);
    expect(questions.filter((question) => !known.has(question))).toEqual([]);
  });

  it('tells of no page that is gone', () => {
    const there = new Set([...allPages(), ...questions]);
    expect(named.filter((name) => !there.has(name.split(' ')[0]!))).toEqual([]);
  });

  it('tells of each once', () => expect(new Set(named).size).toBe(named.length));
});
