import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pages, type Page } from '@/lib/schemas/help-request';
import {
  isSaid,
  rowChange,
  typedAnswers,
  withoutOpenRows,
  withRowChange,
} from '@/lib/schemas/typed-answers';

const noDate = { day: '', month: '', year: '' };
const row = (name: string) => ({
  name,
  relation: '',
  birthDate: noDate,
  isElsewhereRegistered: '',
});

describe('what was typed', () => {
  it('stays as it was typed, right or wrong', () => {
    const posted = { birthDate: { day: '30', month: '02', year: '80' }, givenName: '  Samira ' };
    expect(typedAnswers('wie-bent-u', posted)).toMatchObject(posted);
  });

  it('holds only the fields of the page', () => {
    const posted = { story: 'Hallo', versie: 'x', doe: 'later', facts: { givenName: 'X' } };
    expect(typedAnswers('verhaal', posted)).toEqual({ story: 'Hallo', isShort: '' });
  });

  it('of a repeated field keeps the first that says something', () => {
    expect(typedAnswers('verhaal', { story: ['', 'een', 'twee'] })).toEqual({
      story: 'een',
      isShort: '',
    });
    expect(typedAnswers('leefgebieden', { areas: 'geld' })).toEqual({ areas: ['geld'] });
    expect(typedAnswers('leefgebieden', { areas: ['geld', 'geld', ''] })).toEqual({
      areas: ['geld'],
    });
  });

  it('can be stored: no character that PostgreSQL cannot hold, no half ones', () => {
    const { story } = typedAnswers('verhaal', { story: 'a\u0000b\ud800c' });
    expect(story).toBe('ab\ufffdc');
  });

  it('comes out the same when it goes in again', () => {
    fc.assert(
      fc.property(fc.constantFrom<Page>(...pages), fc.anything(), (page, value) => {
        const once = typedAnswers(page, value);
        expect(typedAnswers(page, JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
    );
  });

  it('says nothing when only open fields were sent', () => {
    expect(isSaid(typedAnswers('huishouden', { members: [{ name: ' ' }, {}] }))).toBe(false);
    expect(isSaid(typedAnswers('huishouden', { members: [{}, { name: 'Noor' }] }))).toBe(true);
  });
});

describe('lists of people', () => {
  const typed = typedAnswers('huishouden', { members: [{ name: 'Bilal' }, {}, { name: 'Noor' }] });

  it('get one row more or one less, and keep the others', () => {
    const added = withRowChange(typed, rowChange('huishouden', 'rij-erbij')!);
    expect(added.members).toHaveLength(4);
    const less = withRowChange(typed, rowChange('huishouden', 'rij-weg.0')!);
    expect(less.members).toEqual([row(''), row('Noor')]);
  });

  it('lose their open rows when the page is done', () => {
    expect(withoutOpenRows(typed).members).toEqual([row('Bilal'), row('Noor')]);
  });

  it('know no other buttons', () => {
    expect(rowChange('verhaal', 'rij-erbij')).toBeNull();
    expect(rowChange('huishouden', 'rij-weg.x')).toBeNull();
    expect(rowChange('huishouden', '')).toBeNull();
  });
});
