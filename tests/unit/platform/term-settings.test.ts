import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { computeTerm } from '@/lib/rules/terms/compute';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'terms-'));
  vi.resetModules();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The terms as they hold where this is the file of settings. */
async function bookWith(settings: string) {
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, settings);
  vi.stubEnv('SETTINGS_FILE', file);
  const { termBook } = await import('@/lib/facts/term/term-book');
  return termBook();
}
const withTerms = (terms: object) => bookWith(JSON.stringify({ terms }));
const override = {
  ...{ rule: 'jeugd.besluit', from: '2027-01-01', length: 10 },
  source: 'Verordening jeugdhulp 2027',
};

describe('what a municipality says about terms, in its file of settings', () => {
  it('is the law when it says nothing', async () => {
    const answer = computeTerm({ rule: 'wmo.besluit', start: '2026-05-01' }, await bookWith('{}'));
    expect(answer).toMatchObject({ term: { rawEnd: '2026-05-15', end: '2026-05-18' } });
  });

  it('wins without a line of code', async () => {
    const book = await withTerms({ overrides: [override], decreeDays: ['2027-03-01'] });
    const ends = ['jeugd.besluit', 'pw.besluit'].map((rule) => {
      const answer = computeTerm({ rule, start: '2027-01-04' }, book);
      return answer.isComputed ? answer.term.end : answer.problems;
    });
    expect(ends).toEqual(['2027-03-15', '2027-03-02']);
  });

  it('may be what the example says', async () => {
    const { default: example } = await import('@/docs/settings.example.json');
    const book = await bookWith(JSON.stringify(example));
    const answer = computeTerm({ rule: 'wgs.besluit', start: '2027-01-04' }, book);
    expect(answer).toMatchObject({ term: { end: '2027-02-15' } });
    const strict = computeTerm({ rule: 'wgs.gesprek_bedreigend', start: '2026-04-02' }, book);
    expect(strict).toMatchObject({ term: { end: '2026-04-09' } });
  });

  it.each([
    [{ overrides: [{ ...override, rule: 'jeugd.beslissing' }] }, /jeugd\.beslissing.*no such rule/],
    [
      { overrides: [{ ...override, rule: 'wgs.besluit', length: 9 }] },
      /wgs\.besluit from 2027-01-01: at most 8w by law/,
    ],
    [{ overrides: [{ ...override, lenght: 9 }] }, /terms\.overrides\.0.*lenght/],
    [{ overrides: [{ rule: 'jeugd.besluit', from: '2027-01-01' }] }, /terms\.overrides\.0\.source/],
    [{ decreeDays: ['2027-02-30'] }, /terms\.decreeDays\.0/],
    [{ decreeDay: ['2027-05-07'] }, /terms.*decreeDay/],
    [{ late: { amounts: [] } }, /terms\.late\.amounts/],
    [{ overrides: [{ ...override, unit: 'weeks' }] }, /terms\.overrides\.0\.unit/],
  ])('is refused before anything starts, and says where: %o', async (terms, words) => {
    await expect(withTerms(terms)).rejects.toThrow(words);
    await expect(withTerms(terms)).rejects.toThrow(/^SETTINGS_FILE does not fit\. /);
  });
});
