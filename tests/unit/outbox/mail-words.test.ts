import { describe, expect, it } from 'vitest';
import { manners } from '@/lib/messages';
import { mailWords } from '@/lib/outbox/mail-words';
import { templates } from '@/lib/outbox/templates';

// Words need no database, but the environment is checked as a whole.
process.env.DATABASE_APP_URL ??= 'postgresql://nowhere.invalid/nothing';

const code = '4K7 29M 3PR';
const token = 'a-token_1';
const decisionId = '00000000-0000-4000-8000-000000000000';
const values = { code, token, count: '3', decisionId };

const reading = (language: string) => ({ language, voice: 'adult' as const });

describe.each(manners)('mails in $locale to somebody $voice', ({ locale, voice }) => {
  const reader = { language: locale, voice };

  it.each(templates)('%s says everything it has to say', async (template) => {
    const { subject, text } = await mailWords(template, reader, values);
    expect(subject).not.toBe('');
    for (const words of [subject, text]) {
      expect(words).not.toMatch(/[{}<>]|undefined|null|\bmail\.\w/);
    }
    expect(text).toContain('http://localhost:3000/');
    expect(text).toContain('088 - 000 00 14');
  });

  it.each(templates)('%s: nothing in its subject but that there is something', async (name) => {
    const { subject } = await mailWords(name, reader, values);
    expect(subject).not.toContain(code);
    expect(subject.length).toBeLessThan(40);
  });

  it('writes the code where there is one', async () => {
    for (const template of ['oneTimeCode', 'draftCode'] as const) {
      expect((await mailWords(template, reader, { code })).text).toContain(code);
    }
  });
});

describe('the mail with the code of a begun request', () => {
  it.each([
    ['nl', 'uw geboortedatum'],
    ['en', 'your date of birth'],
  ])('says that the birth date is needed too (%s)', async (locale, words) => {
    expect((await mailWords('draftCode', reading(locale), { code })).text).toContain(words);
  });
});

describe('a mail', () => {
  it('leads to an address without anything about the reader', async () => {
    for (const template of templates) {
      const { text } = await mailWords(template, reading('nl'), values);
      const link = /http:\S+/.exec(text)![0];
      expect(new URL(link).pathname).toMatch(
        /^\/(mijn|mijn\/(code|toestemming)|hulp-vragen|hulp-vragen\/verder|werk|werk\/team\/meekijken|meedoen|meedoen\/code|uitnodiging\/a-token_1|klacht\/code)$/,
      );
    }
  });

  it('is Dutch for somebody whose language we do not write', async () => {
    expect((await mailWords('requestSent', reading('fr'), {})).text).toContain('Dank u wel');
  });

  it('is not written at all when a value is missing', async () => {
    await expect(mailWords('oneTimeCode', reading('nl'), {})).rejects.toThrow();
  });
});
