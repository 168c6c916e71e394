import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MySent } from '@/components/outbox/my-sent';
import { loadMessages, locales, localeTags, type Locale } from '@/lib/messages';

const line = {
  ...({ id: 'a', what: 'message', channel: 'mail', state: 'sent', hasText: false } as const),
  ...{ orderedAt: new Date('2026-03-10T08:00:00Z'), at: new Date('2026-03-10T08:12:00Z') },
};

async function said(locale: Locale): Promise<string> {
  const messages = await loadMessages(locale, 'adult');
  return renderToStaticMarkup(
    <NextIntlClientProvider
      {...{ locale: localeTags[locale], messages: messages as never, timeZone: 'Europe/Amsterdam' }}
    >
      <MySent page={{ lines: [line], next: null }} here="/mijn/post" isFirst />
    </NextIntlClientProvider>,
  );
}

it('says in Dutch when each message went', async () => {
  expect(await said('nl')).toContain('dinsdag 10 maart 2026 om 09.12 uur');
});

it.each(locales.filter((locale) => locale !== 'nl'))(
  'says it without a Dutch word to who reads %s',
  async (locale) => {
    const words = await said(locale);
    expect(words).not.toMatch(/uur|maart/);
    expect(words).toContain('09:12');
  },
);
