import { describe, expect, it } from 'vitest';
import { helpRequestSchema } from '@/lib/schemas/help-request';
import { lenientAnswers } from '@/lib/schemas/lenient-answers';
import { pageErrors } from '@/lib/schemas/page-errors';
import { pageAfter, pagesFor, type TypedPages } from '@/lib/schemas/page-order';

const today = '2026-11-26';
const unsafe: TypedPages = { dringend: { urgencies: ['unsafe'] } };
const notAtHome: TypedPages = { bereiken: { phone: '0600000187', mayNotBeCalledHome: '1' } };
const enough: TypedPages = {
  'wie-bent-u': { givenName: 'Samira' },
  bereiken: { phone: '0600000187' },
};
const sent = (typed: TypedPages) => helpRequestSchema(today).parse({ ...enough, ...typed });

describe('how somebody is reached in safety', () => {
  it('is asked when it is not safe at home, or nobody may call there', () => {
    expect(pagesFor({})).not.toContain('veilig');
    expect(pageAfter('bereiken', {})).toBe('gesprek');
    expect(pageAfter('bereiken', unsafe)).toBe('veilig');
    expect(pageAfter('bereiken', notAtHome)).toBe('veilig');
    expect(pageAfter('veilig', unsafe)).toBe('gesprek');
  });

  it('goes along with the request, and may stay open', () => {
    const safeReach = 'Bel op mijn werk,\nna 14 uur.';
    expect(sent({ ...unsafe, veilig: { safeReach } }).bereiken.safeReach).toBe(safeReach);
    expect(sent(unsafe).bereiken.safeReach).toBe('');
  });

  it('is not said any more when the reason to ask went away', () => {
    const typed = { ...enough, veilig: { safeReach: 'Bel niet.' } };
    expect(sent(typed).bereiken.safeReach).toBe('');
    expect(lenientAnswers(typed, today).bereiken.safeReach).toBe('');
  });
});

describe('coming home where it is not safe', () => {
  const home: TypedPages = { ...enough, ...unsafe, gesprek: { ways: ['call', 'home'] } };
  const errorsOf = (typed: TypedPages) =>
    pageErrors(typed, today).map(({ page, path, key }) => `${page} ${path} ${key}`);
  const saying = (homeVisit: string): TypedPages => ({
    ...home,
    gesprek: { ways: ['call', 'home'], homeVisit },
  });

  it('is never just accepted', () => {
    expect(errorsOf(home)).toEqual(['gesprek homeVisit homeVisitUnsafe']);
    for (const said of ['safe', 'ask', 'elsewhere']) expect(errorsOf(saying(said))).toEqual([]);
    expect(errorsOf(saying('perhaps'))).toEqual(['gesprek homeVisit choiceUnknown']);
  });

  it('is no question for who is safe', () => {
    expect(errorsOf({ ...home, dringend: { urgencies: [] } })).toEqual([]);
  });

  it('does not happen when somebody would rather meet elsewhere', () => {
    expect(sent(saying('elsewhere')).bereiken.ways).toEqual(['call']);
    expect(lenientAnswers(saying('elsewhere'), today).bereiken.ways).toEqual(['call']);
    expect(sent(saying('ask')).bereiken).toMatchObject({
      ways: ['call', 'home'],
      homeVisit: 'ask',
    });
  });
});

describe('no hurry', () => {
  const read = (dringend: TypedPages['dringend']) =>
    lenientAnswers({ dringend }, today).dringend.canWait;

  it('is only said by who says so', () => {
    expect(read({ urgencies: [] })).toBe(false);
    expect(read({ urgencies: [], canWait: '1' })).toBe(true);
    expect(sent({}).dringend).toEqual({ urgencies: [], canWait: false });
  });

  it('does not go together with something urgent', () => {
    const both = { ...enough, dringend: { urgencies: ['no-food'], canWait: '1' } };
    expect(pageErrors(both, today)).toMatchObject([
      { page: 'dringend', path: 'urgencies', key: 'urgentOrNot' },
    ]);
  });
});
