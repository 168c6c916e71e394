import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContactForm } from '@/components/case/contact-form';
import { nl } from '@/lib/messages/nl';
import type { ContactRequest } from '@/lib/queries/case/contact-page';
import type { Part } from '@/lib/queries/shared/case/parts';
import type { Kept } from '@/components/case/kept';

const request = (id: string, more: Partial<ContactRequest> = {}): ContactRequest => ({
  ...{ id, submittedAt: new Date('2026-03-09T09:00:00Z'), owedOn: '2026-03-11', isOwed: true },
  ...{ isUnsure: false, isWithdrawn: false, ...more },
});

const page = (requests: ContactRequest[], parts: Part[] = [], kept: Kept = null) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      <ContactForm caseId="x" {...{ requests, parts, kept }} steps={[]} today="2026-03-10" />
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

const part = (id: string, more: Partial<Part> = {}): Part => ({
  ...{ id, requestId: 'a', requestedAt: new Date('2026-03-09T09:00:00Z'), domain: 'wmo' },
  ...{ status: 'new', outcome: null, openedAt: new Date('2026-03-09T09:00:00Z') },
  ...{ closedAt: null, version: 3, actions: ['answer', 'close'], ...more },
});

/** What a hidden field of the form says. */
const hidden = (html: string, name: string) =>
  html.match(new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`))?.[1];

describe('what a contact answers at once', () => {
  it('is asked for each open part, and goes on unless somebody says otherwise', () => {
    const html = page([request('a')], [part('p'), part('q')]);
    expect(hidden(html, 'parts.p.version')).toBe('3');
    expect(hidden(html, 'parts.q.was.status')).toBe('new');
    expect(html).toMatch(/<input[^>]*name="parts.p.action"[^>]*checked[^>]*value="goesOn"/);
    expect(html).not.toMatch(/<details[^>]*open/);
    expect(page([request('a')])).not.toContain('<details');
  });

  it('keeps what was typed and seen; only the part that a colleague changed begins anew', () => {
    const typed = (outcome: string) => ({
      ...{ action: 'answer', outcome, version: '1', was: { status: 'new' } },
    });
    const kept: Kept = {
      values: { parts: { p: typed('Ja, dat kan.'), q: typed('Wij bellen school.') } },
      errors: [{ path: '', key: 'changedMeanwhile' }],
      current: { partId: 'p', status: 'in_progress', outcome: '', version: 3 },
    };
    const stands = [part('p', { status: 'in_progress' }), part('q')];
    const html = page([request('a')], stands, kept);
    expect(html).toMatch(/<details[^>]*open/);
    expect(['p', 'q'].map((id) => hidden(html, `parts.${id}.version`))).toEqual(['3', '1']);
    expect(hidden(html, 'parts.p.was.status')).toBe('in_progress');
    expect(html).toContain('Ja, dat kan.');
    expect(html).toContain(nl.work.contact.parts.changed);
    // What has ended meanwhile has no field any more: the words are there to be copied.
    const gone = page([request('a')], [part('q')], kept);
    expect(gone).toContain(nl.work.contact.parts.changedGone);
    expect(gone).toContain('Ja, dat kan.');
  });
});
