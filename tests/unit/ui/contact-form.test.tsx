import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContactForm } from '@/components/case/contact-form';
import { nl } from '@/lib/messages/nl';
import type { ContactRequest } from '@/lib/queries/case/contact-page';

const request = (id: string, more: Partial<ContactRequest> = {}): ContactRequest => ({
  ...{ id, submittedAt: new Date('2026-03-09T09:00:00Z'), owedOn: '2026-03-11', isOwed: true },
  ...{ isUnsure: false, isWithdrawn: false, ...more },
});

const page = (requests: ContactRequest[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      <ContactForm caseId="x" requests={requests} steps={[]} kept={null} today="2026-03-10" />
    </NextIntlClientProvider>,
  );

/** How the form names a request: nothing, a hidden field, or a box that is ticked or not. */
function fieldOf(html: string, id: string): string {
  const [input = 'none'] = html.match(new RegExp(`<input[^>]*value="${id}"[^>]*>`)) ?? [];
  if (input.includes('type="hidden"')) return 'hidden';
  return input.includes('checked') ? 'ticked' : 'open';
}

describe('which requests a contact was about', () => {
  it('needs no choice when there is one, of which it is sure who sent it', () => {
    expect(fieldOf(page([request('a')]), 'a')).toBe('hidden');
  });

  it('is never ticked beforehand when there are more', () => {
    const html = page([request('a'), request('b', { isUnsure: true })]);
    expect(['a', 'b'].map((id) => fieldOf(html, id))).toEqual(['open', 'open']);
  });

  it('is not taken for granted when nobody said yet who sent it', () => {
    const html = page([request('a', { isUnsure: true })]);
    expect(fieldOf(html, 'a')).toBe('open');
    expect(html).toContain(nl.work.contact.requestUnsure);
  });
});

describe('what the resident reads', () => {
  it('is not asked when the resident took everything back', () => {
    expect(page([request('a')])).toContain('name="words"');
    expect(page([request('a', { isOwed: false, isWithdrawn: true })])).not.toContain(
      'name="words"',
    );
  });
});
