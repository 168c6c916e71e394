import { describe, expect, it } from 'vitest';
import { domains } from '@/lib/domains';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { loadMessages, locales, manners, type Manner } from '@/lib/messages';
import { writeLetter } from '@/lib/outbox/letter-content';
import { letterWords, type LetterAbout } from '@/lib/outbox/letter-words';
import { mailWords } from '@/lib/outbox/mail-words';
import { smsWords } from '@/lib/outbox/sms-words';
import { isForResident, notices, templates, templateValues } from '@/lib/outbox/templates';
import { wordings } from '@/lib/queries/outbox/wordings';

// Words need no database, but the environment is checked as a whole.
process.env.DATABASE_APP_URL ??= 'postgresql://nowhere.invalid/nothing';

const values = {
  code: '123 456',
  token: 'voorbeeld',
  count: '3',
  decisionId: '00000000-0000-4000-8000-000000000000',
};
const facts = {
  ...{ name: 'Jan de Vries', contactPerson: 'Marijke Jansen', phone: '088 - 000 00 15' },
  ...{ day: '2026-11-26', link: 'http://localhost:3000/mijn/brief/voorbeeld' },
};

const decision = {
  ...{ domain: domains[0]!.key, kind: 'refused' as const, by: 'Marijke Jansen' },
  ...{
    byFunction: 'consulent',
    reason: 'U kunt dit samen met uw zoon doen.\n\nDat vertelde u zelf.',
  },
  ...{
    possible: 'De buurtkamer helpt u elke dinsdag.',
    legalGround: 'Artikel 2.3.5 van de Wmo 2015',
  },
  objectUntil: '2027-01-07',
};
const aboutOf = (notice: (typeof notices)[number]): LetterAbout =>
  notice === 'decision' ? { notice, decision } : { notice };

const readerIn = ({ locale, voice }: Manner) => ({ language: locale, voice });
const reading = (language: string) => ({ language, voice: 'adult' as const });

const mailOf = async (template: (typeof templates)[number], manner: Manner) => {
  const { subject, text } = await mailWords(template, readerIn(manner), values);
  return `== mail ${template}\n${subject}\n\n${text}`;
};
const smsOf = async (notice: (typeof notices)[number], manner: Manner) =>
  `== sms ${notice}\n${await smsWords(notice, readerIn(manner))}\n`;

describe.each(manners)('everything that goes out, in $locale to somebody $voice', (manner) => {
  const { locale, voice } = manner;
  const mails = templates.filter((one) => voice === 'adult' || isForResident(one));

  it('is worded as it was agreed', async () => {
    const letterOf = async (notice: (typeof notices)[number]) => {
      const { title, blocks, qr } = await letterWords(aboutOf(notice), manner, facts);
      const lines = blocks.map(({ kind, text }) => (kind === 'heading' ? `# ${text}` : text));
      return `== letter ${notice}\n${[title, ...lines, qr].join('\n\n')}\n`;
    };
    const all = [
      ...(await Promise.all(mails.map((template) => mailOf(template, manner)))),
      ...(await Promise.all(notices.map((notice) => smsOf(notice, manner)))),
      ...(await Promise.all(notices.map((notice) => letterOf(notice)))),
    ];
    await expect(all.join('\n')).toMatchFileSnapshot(
      `golden/${locale}${voice === 'young' ? '-young' : ''}.txt`,
    );
  });

  it('says of mails and text messages only that there is something', async () => {
    const texts = (await loadMessages(locale, voice)).domains;
    const names = [
      ...domains.map(({ key }) => texts.domain[key as keyof typeof texts.domain].name),
      ...lifeAreaKeys.map((key) => texts.area[key as keyof typeof texts.area].name),
    ].map((name) => name.toLowerCase());
    expect(names.length).toBeGreaterThan(10);
    const said = [
      ...(await Promise.all(mails.map((template) => mailOf(template, manner)))),
      ...(await Promise.all(notices.map((notice) => smsOf(notice, manner)))),
    ];
    for (const text of said) {
      for (const name of names) {
        expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'));
      }
    }
  });

  it('says by text message the same whatever happened, in as few messages as its letters allow', async () => {
    const texts = new Set(
      await Promise.all(notices.map((notice) => smsWords(notice, readerIn(manner)))),
    );
    expect(texts.size).toBe(1);
    // Letters outside the old alphabet of phones make a message half as long (GSM 03.38): three of 67 go as one.
    const isOld = locale === 'nl' || locale === 'en';
    expect([...texts][0]!.length).toBeLessThanOrEqual(isOld ? 160 : 201);
    if (isOld) expect([...texts][0]).toMatch(/^[\w .,:?'/-]+$/);
  });
});

it('a colleague can look at all of it, in every language', async () => {
  const shown = (await wordings()).map((one) => `${one.template} ${one.locale} ${one.voice}`);
  const written = templates.flatMap((template) => [
    ...locales.map((one) => `${template} ${one} adult`),
    ...(isForResident(template) ? [`${template} nl young`] : []),
  ]);
  expect(shown.toSorted()).toEqual(written.toSorted());
});

// Of a decision only its letter says more, and that one looks it up.
it('nothing but a code, a link or a number can be written in a mail', () => {
  const keys = templates.flatMap((template) => Object.keys(templateValues[template].shape));
  expect([...new Set(keys)].sort()).toEqual(['code', 'count', 'decisionId', 'token']);
});

it.each([
  ['nl', ['nl']],
  ['en', ['en', 'nl']],
  ['tr', ['tr', 'nl']],
  ['fr', ['nl']],
])('a letter to who reads %s is in %o', async (language, written) => {
  const { parts } = await writeLetter({ notice: 'message' }, reading(language), facts, false);
  expect(parts.map(({ locale }) => locale)).toEqual(written);
});

it('a letter to who is young and reads English says "je" in the Dutch beside it', async () => {
  const reader = { language: 'en', voice: 'young' } as const;
  const { parts } = await writeLetter({ notice: 'message' }, reader, facts, false);
  expect(parts.map(({ title }) => title)).toEqual([
    'There is a message for you',
    'Er is een bericht voor je',
  ]);
});

describe('the letter of a decision', () => {
  const bothOf = async () =>
    (await writeLetter({ notice: 'decision', decision }, reading('en'), facts, true)).parts;

  it('says why and what is possible first, the law after it, and by when and how to object', async () => {
    for (const { blocks } of await bothOf()) {
      const words = blocks.map(({ text }) => text).join('\n');
      const order = [
        'samen met uw zoon',
        'De buurtkamer helpt',
        'Artikel 2.3.5',
        'Marijke Jansen',
        '2027',
      ];
      const places = order.map((one) => words.indexOf(one));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
      expect(words).toContain(facts.link);
    }
  });

  it.each([
    ['consulent', 'nl', 'Marijke Jansen, medewerker, nam dit besluit.'],
    ['Consulent', 'en', 'Marijke Jansen, consultant, took this decision.'],
    ['jeugdarts', 'nl', 'Marijke Jansen, jeugdarts, nam dit besluit.'],
  ])('says who decided, a %s, in plain words (%s)', async (byFunction, language, said) => {
    const about = { notice: 'decision', decision: { ...decision, byFunction } } as const;
    const { parts } = await writeLetter(about, reading(language), facts, true);
    expect(parts[0]!.blocks.map(({ text }) => text)).toContain(said);
  });

  it('keeps the words of who decided in Dutch, and says so to who reads aloud', async () => {
    const [english, dutch] = await bothOf();
    const inDutch = english!.blocks.filter(({ language }) => language === 'nl');
    expect(inDutch.map(({ text }) => text)).toEqual([
      ...decision.reason.split('\n\n'),
      ...[decision.possible, decision.legalGround],
    ]);
    expect(dutch!.blocks.every(({ language }) => language === undefined)).toBe(true);
  });
});
