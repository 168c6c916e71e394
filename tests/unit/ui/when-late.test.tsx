import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WhenLate } from '@/components/terms/when-late';
import { loadMessages } from '@/lib/messages';
import type { Answered } from '@/lib/queries/terms/when-answered';
import type { Site } from '@/lib/platform/site-types';

const site = { phone: '088 - 000 00 14', phoneDial: '+31880000014' } as Site;

async function shown(late: Answered['late']) {
  const messages = await loadMessages('nl');
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={messages} timeZone="Europe/Amsterdam">
      <WhenLate
        page={{ answered: { late } as Answered, penalty: { first: 23, most: 1442 } }}
        site={site}
      />
    </NextIntlClientProvider>,
  );
}

describe('when the municipality is late', () => {
  it('a talk that does not come can be complained about', async () => {
    const markup = await shown('talk');
    expect(markup).toContain('href="/klacht"');
    expect(markup).toContain('href="tel:+31880000014"');
    expect(markup).not.toContain('1.442');
  });

  it('a decision that does not come costs money', async () =>
    expect(await shown('decision')).toMatch(/€\s23 .*€\s1\.442/));
});
