import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MyAfterCare } from '@/components/after-care/my-after-care';
import { StartView } from '@/components/help-request/start-view';
import { ComplainPage } from '@/components/heard/complain-form';
import type { Kept } from '@/components/case/kept';
import { domains } from '@/lib/domains';
import { nl } from '@/lib/messages/nl';
import type { Site } from '@/lib/platform/site-types';

const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      {page}
    </NextIntlClientProvider>,
  );

describe('before somebody asks for help', () => {
  const start = (waits: ReadonlyMap<string, number>) =>
    shown(
      <StartView
        {...{ done: null, isSignedIn: false, pageCount: 9, draft: null, isLocked: false, waits }}
        others={[]}
        isShared={false}
      />,
    );

  it('is told how long people wait, of what can be said', () => {
    const html = start(new Map([[domains[0]!.key, 12]]));
    expect(html).toContain('meestal binnen 12 dagen antwoord (9 van de 10)');
    expect(html.match(/9 van de 10/g)).toHaveLength(1);
  });

  it('nothing is said where too few were helped', () => {
    expect(start(new Map())).not.toContain(nl.request.start.waitTitle);
  });
});

describe('a complaint on a small screen', () => {
  const site = { phone: '14 035', street: 'Plein 1', city: 'Pleinstad', name: 'Pleinstad' } as Site;
  const page = (kept: Kept) =>
    shown(<ComplainPage contactPersons={[]} isKnown={false} formKey="k" {...{ kept, site }} />);

  it('asks one thing, and folds away what may be skipped', () => {
    const html = page(null);
    expect(html.match(/<details/g)).toHaveLength(2);
    expect(html).not.toMatch(/<details[^>]* open/);
    for (const name of ['about', 'wish', 'name', 'reach']) expect(html).toContain(`name="${name}"`);
  });

  it('opens what somebody typed in', () => {
    const html = page({ values: { reach: 'jan@example.nl' }, errors: [] });
    expect(html.match(/<details[^>]* open/g)).toHaveLength(1);
  });
});

describe('how it is now', () => {
  it('is asked until it was answered, and says nothing after that', () => {
    const asked = (how: 'well' | null) => shown(<MyAfterCare requestId="r" asked={{ how }} />);
    expect(asked(null)).toContain(nl.afterCare.link);
    expect(asked('well')).toBe('');
  });
});
