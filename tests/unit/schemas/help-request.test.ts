import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpRequestSchema, needsToCome, stepSchemas } from '@/lib/schemas/help-request';
import { pageErrors } from '@/lib/schemas/page-errors';
import type { TypedPages } from '@/lib/schemas/page-order';

const today = '2026-11-22';
const schemas = stepSchemas(today);

const enough: TypedPages = {
  'wie-bent-u': { givenName: 'Samira' },
  bereiken: { phone: '06 0000 0187' },
};

const errorsOf = (typed: TypedPages) =>
  pageErrors({ ...enough, ...typed }, today).map(({ page, path, key }) => `${page} ${path} ${key}`);

describe('what may be said', () => {
  it('needs only a name and one way to be reached', () => {
    expect(helpRequestSchema(today).safeParse(enough).success).toBe(true);
    expect(pageErrors({}, today)).toEqual([
      { page: 'wie-bent-u', path: 'givenName', key: 'nameMissing' },
      { page: 'bereiken', path: 'phone', key: 'reachMissing' },
    ]);
  });

  it('takes 20 000 characters of story, whatever they are, and says when it is one more', () => {
    const woman = '👩🏽';
    expect(errorsOf({ verhaal: { story: 'é'.repeat(20_000) } })).toEqual([]);
    expect(errorsOf({ verhaal: { story: woman.repeat(10_000) } })).toEqual([]);
    expect(errorsOf({ verhaal: { story: 'a'.repeat(20_001) } })).toEqual(['verhaal story tooLong']);
  });

  it('keeps emoji, right-to-left text, combining characters and HTML as they are', () => {
    for (const story of ['🌧️', 'عندي مشكلة مع الإيجار', '<script>alert(1)</script>', 'a & b "c"']) {
      expect(schemas.verhaal.parse({ story }).story).toBe(story);
    }
    expect(schemas.verhaal.parse({ story: 'cafe\u0301' }).story).toBe('caf\u00e9');
  });

  it('drops control characters, but not line breaks', () => {
    expect(schemas.verhaal.parse({ story: 'een\u0000\u0007 twee\r\ndrie\u009f' }).story).toBe(
      'een twee\ndrie',
    );
  });

  it('refuses days that do not exist, and birth dates that are still to come', () => {
    const born = (day: string, month: string, year: string) =>
      errorsOf({ 'wie-bent-u': { givenName: 'S', birthDate: { day, month, year } } });
    expect(born('30', '02', '1980')).toEqual(['wie-bent-u birthDate.day dateImpossible']);
    expect(born('23', '11', '2026')).toEqual(['wie-bent-u birthDate.year dateInFuture']);
    expect(born('22', '11', '2026')).toEqual([]);
    expect(born('3', '4', '80')).toEqual(['wie-bent-u birthDate.year yearIncomplete']);
    expect(born('3', '', '1980')).toEqual(['wie-bent-u birthDate.month dateIncomplete']);
    expect(born('3', 'mei', '1980')).toEqual([]);
    expect(born('3', 'Dec.', '1980')).toEqual([]);
    expect(born('3', 'kerst', '1980')).toEqual(['wie-bent-u birthDate.month monthUnclear']);
    expect(born('drie', '4', '1980')).toEqual(['wie-bent-u birthDate.day dateImpossible']);
    expect(born('', '', '')).toEqual([]);
  });

  it('says that a Belgian post code is not a Dutch one', () => {
    const at = (postcode: string) => errorsOf({ 'wie-bent-u': { givenName: 'S', postcode } });
    expect(at('2000')).toEqual(['wie-bent-u postcode postcodeUnclear']);
    expect(at('1221ab')).toEqual([]);
  });

  it('takes eleven household members, with as little as a first name', () => {
    const members = Array.from({ length: 11 }, (_, index) => ({ name: `Kind ${index + 1}` }));
    expect(schemas.huishouden.parse({ members }).members).toHaveLength(11);
  });

  it('names the row that is wrong as it stands on the page, and skips open rows', () => {
    const members: Record<string, string>[] = [
      { name: 'Bilal' },
      { name: '', relation: '' },
      { relation: 'mijn dochter' },
    ];
    expect(errorsOf({ huishouden: { members } })).toEqual([
      'huishouden members.2.name memberNameMissing',
    ]);
    expect(
      schemas.huishouden.parse({ members: members.slice(0, 2) }).members.map(({ name }) => name),
    ).toEqual(['Bilal']);
  });

  it('does not ask for more people than a form can hold', () => {
    const members = Array.from({ length: 21 }, () => ({ name: 'Kind' }));
    expect(errorsOf({ huishouden: { members } })).toEqual(['huishouden members tooManyRows']);
  });

  it('tells everything that misses at once, on whatever page it stands', () => {
    const all = errorsOf({
      'wie-bent-u': { givenName: ' ', postcode: '12' },
      bereiken: { email: 'samira', hasNeither: 'ja' },
      taal: { language: 'tlh' },
    });
    expect(all).toEqual([
      'wie-bent-u givenName nameMissing',
      'wie-bent-u postcode postcodeUnclear',
      'bereiken email emailUnclear',
      'taal language choiceUnknown',
    ]);
  });

  it('asks for a way to meet when somebody has neither phone nor e-mail', () => {
    const neither = { bereiken: { hasNeither: 'ja' } };
    expect(errorsOf(neither)).toEqual(['gesprek ways reachWayMissing']);
    expect(errorsOf({ ...neither, gesprek: { ways: ['plein'] } })).toEqual([]);
    const address = { givenName: 'Samira', postcode: '1221 AB', houseNumber: '12' };
    expect(errorsOf({ ...neither, 'wie-bent-u': address })).toEqual([]);
  });

  it('asks for the address of a mail where the address is given', () => {
    const mail = { ...enough, gesprek: { ways: ['call', 'email'] } };
    expect(errorsOf(mail)).toEqual(['bereiken email mailForMail']);
    const bereiken = { phone: '0600000187', email: 'jan@example.nl' };
    expect(errorsOf({ ...mail, bereiken })).toEqual([]);
  });

  it('knows who can only come by', () => {
    const hasNeither = { hasNeither: 'on' };
    const who = { givenName: 'Jan' };
    expect(needsToCome({ 'wie-bent-u': who, bereiken: hasNeither })).toBe(true);
    expect(needsToCome({ 'wie-bent-u': who, bereiken: { phone: '0600000187' } })).toBe(false);
    const home = { ...who, postcode: '1211 AB', houseNumber: '1' };
    expect(needsToCome({ 'wie-bent-u': home, bereiken: hasNeither })).toBe(false);
    expect(needsToCome({})).toBe(false);
  });

  it('says about how many words are too many', () => {
    const story = 'woord '.repeat(3_400);
    expect(pageErrors({ ...enough, verhaal: { story } }, today)).toEqual([
      { page: 'verhaal', path: 'story', key: 'tooLong', values: { words: 70 } },
    ]);
    const members = [{ name: 'Noor', relation: 'a'.repeat(201) }];
    expect(pageErrors({ ...enough, huishouden: { members } }, today)).toMatchObject([
      { path: 'members.0.relation', key: 'tooLong', values: { words: 1 } },
    ]);
  });

  it('takes names of a hundred characters, and no longer ones', () => {
    const named = (length: number) => ({
      'wie-bent-u': { givenName: 'a'.repeat(length), familyName: 'b'.repeat(length) },
      huishouden: { members: [{ name: 'c'.repeat(length) }] },
      'wie-helpt': { helpers: [{ name: 'd'.repeat(length) }] },
    });
    expect(errorsOf(named(100))).toEqual([]);
    expect(errorsOf(named(101))).toEqual([
      'huishouden members.0.name nameTooLong',
      'wie-helpt helpers.0.name nameTooLong',
      'wie-bent-u givenName nameTooLong',
      'wie-bent-u familyName nameTooLong',
    ]);
  });

  it('refuses choices that were never offered', () => {
    expect(errorsOf({ leefgebieden: { areas: ['geld', 'goud'] } })).toEqual([
      'leefgebieden areas choiceUnknown',
    ]);
    expect(errorsOf({ meer: { extra: { 'enough-money': 'perhaps' } } })).toEqual([
      'meer extra.enough-money choiceUnknown',
    ]);
  });

  it('takes a field once when it was sent twice', () => {
    expect(schemas.bereiken.parse({ phone: ['', '0600000187', '0600000188'] }).phone).toBe(
      '0600000187',
    );
  });

  it('never throws, whatever is sent', () => {
    const schema = helpRequestSchema(today);
    fc.assert(fc.property(fc.anything(), (value) => schema.safeParse(value) !== undefined));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('verhaal', 'huishouden', 'bereiken', 'meer'), fc.anything()),
        (value) => schema.safeParse(value) !== undefined,
      ),
    );
  });
});
