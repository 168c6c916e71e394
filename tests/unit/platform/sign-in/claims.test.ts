import { describe, expect, it } from 'vitest';
import {
  isSureEnough,
  readBsn,
  readClaim,
  readText,
  readWords,
  toRoles,
} from '@/lib/platform/sign-in/claims';

describe('where a claim stands', () => {
  const claims = {
    bsn: '999993847',
    'urn:nl-eid-gdi:1.0:LegalSubjectID': '999990408',
    identity: { person: { number: '999993926' }, 'a/b': { '~': 'odd' } },
    list: ['first', { second: 2 }],
  };

  it.each([
    ['bsn', '999993847'],
    ['urn:nl-eid-gdi:1.0:LegalSubjectID', '999990408'],
    ['identity.person.number', '999993926'],
    ['/identity/person/number', '999993926'],
    ['/identity/a~1b/~0', 'odd'],
    ['/list/0', 'first'],
    ['list.1.second', 2],
  ])('%s', (path, value) => expect(readClaim(claims, path)).toBe(value));

  it.each(['nothing', 'bsn.more', '/identity/none/deeper', '', '/', 'toString', '__proto__.x'])(
    'finds nothing at "%s"',
    (path) => expect(readClaim(claims, path)).toBeUndefined(),
  );
});

describe('the BSN in the claims', () => {
  const read = (bsn: unknown) => readBsn({ bsn }, 'bsn');

  it('is taken over as nine digits', () => {
    expect(read('999993847')).toBe('999993847');
    expect(read(' 999 993 847 ')).toBe('999993847');
    expect(read(999993847)).toBe('999993847');
    expect(read('10000008')).toBe('010000008');
  });

  it('may have the sector code of Logius before it', () => {
    expect(read('s00000000:999993847')).toBe('999993847');
    expect(read('S00000000:999993847')).toBe('999993847');
  });

  it('is refused when it is a SOFI number, or cannot be a BSN', () => {
    expect(read('s00000001:999993847')).toBeNull();
    for (const wrong of ['999993846', '000000000', '', 'abc', null, {}, ['999993847'], undefined])
      expect(read(wrong)).toBeNull();
  });
});

describe('the level of assurance', () => {
  it('must be one of the accepted ones', () => {
    expect(isSureEnough('midden', ['midden', 'hoog'])).toBe(true);
    expect(isSureEnough('basis', ['midden', 'hoog'])).toBe(false);
  });
  it('must be told', () => expect(isSureEnough(null, ['midden'])).toBe(false));
});

describe('what the directory tells', () => {
  it('reads words from a list, one word or a line', () => {
    expect(readWords({ roles: ['host', ' ', 3] }, 'roles')).toEqual(['host']);
    expect(readWords({ roles: 'host, consultant' }, 'roles')).toEqual(['host', 'consultant']);
    expect(readWords({}, 'roles')).toEqual([]);
  });

  it('gives roles by the names of the directory, and no others', () => {
    expect(toRoles(['consultant', 'host', 'admin', 'host'], {})).toEqual(['host', 'consultant']);
    expect(toRoles(['SP-Gastvrouw'], { host: 'SP-Gastvrouw' })).toEqual(['host']);
    expect(toRoles(['host'], { host: 'SP-Gastvrouw' })).toEqual([]);
  });

  it('takes empty text for no text', () => {
    expect(readText({ name: '  ' }, 'name')).toBeNull();
    expect(readText({ name: ' Marijke ' }, 'name')).toBe('Marijke');
  });
});
