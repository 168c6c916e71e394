import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DestroyForm } from '@/components/retention/destroyable';
import { nl } from '@/lib/messages/nl';
import type { Kept } from '@/components/case/kept';

const line = {
  ...{ partId: '1', domain: 'armoede', number: 214, fromYear: 2020, untilYear: 2021 },
  ...{ since: '2026-10-23', article: 'Selectielijst gemeenten 2020, 8.1.9' },
};
const goes = { events: 3, decisions: 1, asks: 0, delays: 0 };

/** What the page says that goes, and what stays. */
function said(others: { otherParts: number; otherRequests: number; otherCases: number }) {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl as never} timeZone="Europe/Amsterdam">
      <DestroyForm page={{ line, formKey: 'key', goes, ...others }} kept={null} />
    </NextIntlClientProvider>,
  );
  const [gone, stays] = html.split('Dit blijft');
  return { gone: gone!, stays: stays! };
}

it('says how much goes, and by which article', () => {
  const { gone, stays } = said({ otherParts: 1, otherRequests: 0, otherCases: 0 });
  expect(gone).toContain('3 gebeurtenissen');
  expect(gone).toContain('1 besluit, met de bezwaren en brieven');
  expect(gone).not.toContain('nieuwe dag');
  expect(gone).toContain('Uit 2020 tot en met 2021. Mag weg vanaf 23 oktober 2026.');
  expect(gone).toContain('Selectielijst gemeenten 2020, 8.1.9');
  expect(stays).toContain('value="key"');
});

it.each([
  [{ otherParts: 2, otherRequests: 5, otherCases: 0 }, 0],
  [{ otherParts: 0, otherRequests: 1, otherCases: 0 }, 1],
  [{ otherParts: 0, otherRequests: 0, otherCases: 1 }, 2],
  [{ otherParts: 0, otherRequests: 0, otherCases: 0 }, 3],
])('says how far it goes: %o', (others, levels) => {
  const { gone, stays } = said(others);
  const far = ['De vraag zelf', 'De zaak,', 'Het huishouden:'];
  far.forEach((what, level) => {
    expect(gone.includes(what), what).toBe(level < levels);
    expect(stays.includes(what), what).toBe(level >= levels);
  });
  expect(stays).toContain('Dat dit onderdeel vernietigd is');
});

it('says so when something changed since the page was opened, and asks again with another key', () => {
  const page = { line, formKey: 'another', goes, otherParts: 1, otherRequests: 0, otherCases: 0 };
  const html = (kept: Kept) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="nl" messages={nl as never} timeZone="Europe/Amsterdam">
        <DestroyForm page={page} kept={kept} />
      </NextIntlClientProvider>,
    );
  const { changed, changedText } = nl.retentionWork.check;
  // Also when the database itself refused, and says no more than that it did.
  for (const current of [{ waits: 'objection' }, {}]) {
    const back = html({ values: { formKey: 'key' }, errors: [], current });
    expect(back).toContain(changed);
    expect(back).toContain(changedText);
    expect(back).toContain('value="another"');
    expect(back).not.toContain('value="key"');
  }
  expect(html(null)).not.toContain(changed);
  expect(html({ values: {}, errors: [{ path: '', key: 'missing' }] })).not.toContain(changed);
});
