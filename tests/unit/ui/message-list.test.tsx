import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MessageList } from '@/components/my-case/message-list';
import { nl } from '@/lib/messages/nl';
import type { MyMessage } from '@/lib/queries/my-case/my-messages';

const messages = (count: number): MyMessage[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      id: `m${at}`,
      at: new Date('2026-11-26T12:00:00Z'),
      kind: 'planChanged',
      from: 'Ines Vermeer',
    },
    ...{ to: null, domains: [], text: `Bericht ${at}.` },
  }));

const rendered = (those: MyMessage[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      <MessageList messages={those} />
    </NextIntlClientProvider>,
  );

const shown = (count: number) => rendered(messages(count));

it('the newest messages are there at a glance, all others open with one press', () => {
  const [first, folded] = shown(18).split('<details');
  expect(first).toContain('Bericht 4.');
  expect(first).not.toContain('Bericht 5.');
  expect(folded).toContain('<summary>13 regels van eerder</summary>');
  expect(folded!.match(/Bericht \d+\./g)).toHaveLength(13);
});

it('of few messages nothing is folded', () => expect(shown(5)).not.toContain('<details'));

it('a step that can begin is said by nobody: not by the reader either', () => {
  const [one] = messages(1);
  const html = rendered([{ ...one!, kind: 'stepFree', from: null, text: 'De bank bellen' }]);
  expect(html).toContain('De bank bellen');
  expect(html).not.toContain('plein-message--self');
  expect(html).not.toMatch(/>U[,<]/);
  expect(rendered([{ ...one!, kind: 'withdrawn', from: null }])).toContain('plein-message--self');
});
