import { describe, expect, it } from 'vitest';
import { domains } from '@/lib/domains';
import { destroyableFrom, whyKept, type EndedPart } from '@/lib/rules/retention/keep';
import { retentionTable } from '@/lib/rules/retention/table';
import { makeTermBook } from '@/lib/rules/terms/book';
import type { TermOverride } from '@/lib/rules/terms/types';
import { plainChoices } from '../terms/book';

const bookWith = (...overrides: TermOverride[]) =>
  makeTermBook({ ...plainChoices, overrides }, retentionTable);
const book = bookWith();
const of = (key: string) => domains.find((domain) => domain.key === key)!.retention;

const ended = (about: Partial<EndedPart> = {}): EndedPart => ({
  ...{ status: 'closed', endedOn: '2026-11-21', lastItemOn: '2026-11-21', isDecided: true },
  ...{ refusedOn: null, objectionDecidedOn: null, complaintAnsweredOn: null, ...about },
});

describe('from when a part may be destroyed (RULES 2.5)', () => {
  it.each([
    ['wmo', {}, '2041-11-22', 'Wmo 2015 5.3.4 lid 1'],
    ['wmo', { endedOn: '2028-02-29', lastItemOn: '2028-02-29' }, '2043-03-01', 'Wmo 2015'],
    ['wmo', { lastItemOn: '2027-01-04' }, '2042-01-05', 'Wmo 2015'],
    ['jeugd', {}, '2046-11-22', 'Jeugdwet 7.3.8 lid 3'],
    ['jeugd', { lastItemOn: '2030-06-30' }, '2050-07-01', 'Jeugdwet'],
    ['werk-inkomen', {}, '2036-11-22', '8.1'],
    // The end of the help counts, and not what came after it.
    ['werk-inkomen', { lastItemOn: '2030-06-30' }, '2036-11-22', '8.1'],
    ['armoede', {}, '2031-11-22', '8.1.9'],
    ['werk-inkomen', { refusedOn: '2026-10-01' }, '2031-10-02', '8.2'],
    ['armoede', { status: 'withdrawn', isDecided: false }, '2027-01-03', '8.4.1'],
    // A decision was taken: it was not broken off.
    ['armoede', { status: 'withdrawn' }, '2031-11-22', '8.1.9'],
    // A law comes before the list.
    ['wmo', { status: 'withdrawn', isDecided: false }, '2041-11-22', 'Wmo 2015'],
    ['jeugd', { refusedOn: '2026-10-01' }, '2046-11-22', 'Jeugdwet'],
    // What is kept longer for an objection or a complaint is named by that.
    ['armoede', { objectionDecidedOn: '2027-05-01' }, '2032-05-02', ', 13'],
    ['armoede', { complaintAnsweredOn: '2028-05-01' }, '2033-05-02', ', 13'],
    ['wmo', { complaintAnsweredOn: '2028-05-01' }, '2041-11-22', 'Wmo 2015'],
  ] as const)('%s, %o: %s (%s)', (key, about, from, article) => {
    const found = destroyableFrom(book, of(key), ended(about));
    expect(found.from).toBe(from);
    expect(found.article).toContain(article);
  });

  it('follows the version of the day on which the help ended', () => {
    const changed = bookWith({
      ...{ rule: 'wgs.schuldhulp', from: '2027-01-01', until: null, by: 'wet' },
      ...{ source: 'Selectielijst 2027, 9', length: 7 },
    });
    const before = destroyableFrom(changed, of('armoede'), ended());
    expect(before).toEqual({ from: '2031-11-22', article: expect.stringContaining('8.1.9') });
    const later = destroyableFrom(changed, of('armoede'), ended({ endedOn: '2027-01-01' }));
    expect(later).toEqual({ from: '2034-01-02', article: 'Selectielijst 2027, 9' });
    // What is older than the list falls under its first version.
    const old = destroyableFrom(changed, of('armoede'), ended({ endedOn: '2015-01-01' }));
    expect(old.from).toBe('2020-01-02');
  });

  it('knows no rule that is none', () =>
    expect(() => destroyableFrom(book, { ...of('wmo'), rule: 'no' }, ended())).toThrow(RangeError));
});

describe('what waits', () => {
  const nothing = { isOpen: false, hasOpenObjection: false, hasOpenComplaint: false };
  it('is nothing when all is over', () =>
    expect(whyKept({ ...nothing, isHelpedInDomain: false })).toEqual([]));

  it('is each of what is not over', () =>
    expect(
      whyKept({
        ...{ isOpen: true, hasOpenObjection: true, hasOpenComplaint: true, isHelpedInDomain: true },
      }),
    ).toEqual(['reopened', 'openObjection', 'openComplaint', 'openHelp']));
});
