import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MyCirclePage } from '@/components/involved/my-circle';
import { loadMessages, localeTags, type Locale } from '@/lib/messages';
import type { MyCircle } from '@/lib/queries/involved/my-circle';

const circle = (functionTitle: string): MyCircle => ({
  ...{ householdId: 'h1', others: [], helpers: [], mayAsk: false, mayInvite: true },
  contactPerson: { name: 'Marijke Jansen', functionTitle },
});

async function shown(locale: Locale, functionTitle: string) {
  const messages = await loadMessages(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={localeTags[locale]} messages={messages} timeZone="UTC">
      <MyCirclePage circles={[circle(functionTitle)]} />
    </NextIntlClientProvider>,
  );
}

describe('the function of a colleague, for a resident', () => {
  it.each([
    ['nl', 'consulent', 'medewerker'],
    ['en', 'Consulent', 'consultant'],
    ['nl', 'jeugdarts', 'jeugdarts'],
    ['nl', 'toString', 'toString'],
    ['nl', 'Arts (kind.)', 'Arts (kind.)'],
  ] as const)('in %s %s is said as %s', async (locale, title, said) => {
    expect(await shown(locale, title)).toContain(`role">${said}<`);
  });
});
