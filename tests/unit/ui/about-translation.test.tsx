import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Statement } from '@/app/(inwoner)/toegankelijkheid/statement';
import { ResidentPage } from '@/components/page/resident-page';
import { loadMessages, localeTags, translatedAreas, type Locale } from '@/lib/messages';
import { site } from '@/lib/platform/site';

type Areas = Record<string, object>;

/** The page in a language, with the same said of each of its files. */
async function statementIn(
  locale: Locale,
  review: string | undefined,
  toBeRead: Locale[],
  researchBy: string | null = null,
) {
  const messages = await loadMessages(locale);
  const areas = translatedAreas.map((area) => [
    area,
    { ...(messages as unknown as Areas)[area], _review: review },
  ]);
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={localeTags[locale]}
      messages={{ ...messages, ...Object.fromEntries(areas) }}
      timeZone="Europe/Amsterdam"
    >
      <ResidentPage site={site()} path="/">
        <Statement
          {...{ site: site(), toBeRead, researchBy }}
          address="plein.example"
          answerDays={10}
        />
      </ResidentPage>
    </NextIntlClientProvider>,
  );
  return { html, footer: messages.common.footer };
}

const byMachine = 'made by a machine; to be read by a speaker of the language';

describe('a translation', () => {
  it('says on every page that a machine made it, until a speaker has read all of it', async () => {
    const unread = await statementIn('en', byMachine, ['en']);
    expect(unread.html).toContain(unread.footer.translated);
    for (const review of [undefined, 'read by Ann, 2026-12-01']) {
      const read = await statementIn('en', review, []);
      expect(read.html).not.toContain(read.footer.translated);
      expect(read.html).toContain(read.footer.answer);
    }
  });

  it('is named in the statement while it is to be read', async () => {
    const { html } = await statementIn('nl', undefined, ['uk', 'pl']);
    expect(html).toContain('Deze las nog niemand na: Українська, Polski.');
    expect((await statementIn('nl', undefined, [])).html).not.toContain('las nog niemand na');
  });

  it('names the day before which it is examined, once the municipality chose one', async () => {
    const { html } = await statementIn('nl', undefined, []);
    expect(html).toContain('De gemeente kiest nog een dag voor dit onderzoek.');
    const chosen = await statementIn('nl', undefined, [], '2027-03-01');
    expect(chosen.html).toContain('Dit onderzoek is klaar vóór 1 maart 2027.');
    expect(chosen.html).not.toContain('kiest nog een dag');
  });
});
