import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/messages';
import { nl } from '@/lib/messages/nl';
import { young } from '@/lib/messages/nl/young';
import { voiceFor } from '@/lib/rules/voice';
import { filledIn, leaves } from '@/tests/support/texts';

const en = await loadMessages('en');

const formal = /\b(u|uw|uzelf)\b/i;

/** What is read before or without signing in, by colleagues, or by somebody from outside of whom we know no birth date. */
const elsewhere =
  /^(request|receipt|design|line|desk|lead|work|\w+Work|home\.(?!notFound)\w+|auth\.(?!idle)\w+|heard\.(ask|lessons)|terms\.(lead|kept)|errors\.(joinNumber|joinRestricted|restrictedStays)|takePart\.(?!invite|circle|home)\w+|mail\.(invited|draft\w+|participant\w+|glassBroken|digest|urgentNotice))\b/;
/** Of the questions of a request, what stands with its answers on the own page. */
const readBack =
  /^request\.((huishouden|wie-helpt|veilig)\.title|wensen\.(matters|doSelf|doForOthers)|[\w-]+\.read)\b/;
/** What a resident writes to us. */
const toUs = /^late\.letter\./;

describe('what a young person reads', () => {
  const adult = new Map(leaves(nl));

  it('is in other words the same thing', () => {
    for (const [key, text] of leaves(young)) {
      expect(adult.has(key), key).toBe(true);
      expect(filledIn(text), key).toEqual(filledIn(adult.get(key)!));
      expect(text, key).not.toBe(adult.get(key));
      expect(text, key).not.toMatch(formal);
    }
  });

  it('says "u" nowhere on the own pages', async () => {
    const said = leaves(await loadMessages('nl', 'young'));
    const read = said.filter(
      ([key]) => readBack.test(key) || (!elsewhere.test(key) && !toUs.test(key)),
    );
    expect(read.length).toBeGreaterThan(1000);
    for (const [key, text] of read) expect(text, key).not.toMatch(formal);
  });

  it('leaves everything else, and what others read, as it was', async () => {
    const said = new Map(leaves(await loadMessages('nl', 'young')));
    const other = new Set(leaves(young).map(([key]) => key));
    for (const [key, text] of adult) if (!other.has(key)) expect(said.get(key), key).toBe(text);
    expect([...said.keys()]).toEqual([...adult.keys()]);
    expect(await loadMessages('nl')).toBe(nl);
    expect((await loadMessages('en', 'young')).mine).toEqual(en.mine);
  });

  it('follows from the birth date, until the day somebody is eighteen', () => {
    expect(voiceFor('2008-11-27', '2026-11-26')).toBe('young');
    expect(voiceFor('2008-11-27', '2026-11-27')).toBe('adult');
    expect(voiceFor(null, '2026-11-26')).toBe('adult');
  });
});
