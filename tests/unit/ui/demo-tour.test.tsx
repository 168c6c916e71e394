import { readFileSync } from 'node:fs';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { signInPaths } from '@/app/aanmelden/paths';
import { DemoTour } from '@/components/session/demo-tour';
import { nl } from '@/lib/messages/nl';
import { kindOf } from '@/tests/support/pages-looked-at';

const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="nl" messages={nl}>
    <DemoTour {...signInPaths} />
  </NextIntlClientProvider>,
);

it('leads each role to pages that there are', () => {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
  expect(links.length).toBeGreaterThan(8);
  // The way in is a door, not a page; the next test names it.
  const isPage = (href: string) => kindOf(href) || href.startsWith('/aanmelden/');
  expect(links.filter((href) => !isPage(href))).toEqual([]);
  for (const name of ['Samira Voorbeeld', 'Truus van Proef', 'Marijke Denkbeeld', 'Hanna Denkraam'])
    expect(html).toContain(name);
});

it('begins each role with signing in, for the page where it begins', () => {
  expect(html).toContain(`href="${signInPaths.resident('/mijn')}"`);
  for (const to of ['/balie', '/werk', '/werk/team'])
    expect(html).toContain(`href="${signInPaths.staff(to)}"`);
});

it('is shown in a demo alone', () => {
  const page = readFileSync('app/aanmelden/page.tsx', 'utf8');
  expect(page.match(/<DemoTour/g)).toHaveLength(1);
  expect(page).toMatch(/env\(\)\.DEMO \? <DemoNote/);
  expect(page).toMatch(/function DemoNote[^]*<DemoTour/);
});
