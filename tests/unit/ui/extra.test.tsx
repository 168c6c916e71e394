import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StartView } from '@/components/help-request/start-view';
import { ContactCard } from '@/components/my-case/contact-card';
import { nl } from '@/lib/messages/nl';

const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      {page}
    </NextIntlClientProvider>,
  );
/** What the calm view leaves out. */
const extras = (html: string) =>
  [...html.matchAll(/<div class="plein-extra">(.*?)<\/div>/gs)].map(([, inside]) => inside!);

describe('what the calm view leaves out', () => {
  const sources = ['app', 'components'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => readFileSync(join(room, file), 'utf8')),
  );
  const blocks = sources.flatMap((source) =>
    [...source.matchAll(/<Extra>([\s\S]*?)<\/Extra>/g)].map(([, inside]) => inside!),
  );

  it('is nothing to press, to call or to be warned of', () => {
    expect(blocks.length).toBeGreaterThan(9);
    for (const block of blocks) {
      expect(block).not.toMatch(/<(a|button|Link|Button|PhoneLink|Alert|State|Heading)\b|tel:/);
    }
  });

  it('are the explanations before a request, not how to begin one', () => {
    const start = { done: null, isSignedIn: false, pageCount: 9, draft: null, isLocked: false };
    const html = shown(<StartView {...start} waits={new Map()} others={[]} isShared={false} />);
    const said = extras(html).join(' ');
    expect(said).toContain(nl.request.start.signInText);
    expect(said).toContain(nl.request.start.codeText);
    expect(said).not.toContain(nl.request.start.who);
  });

  it('is why this is the contact person, not who it is and how to call', () => {
    const person = {
      ...{ name: 'Marijke Denkbeeld', phone: '06 1234 5678', workDays: [1, 2], why: 'hasRoom' },
      ...{ presence: 'in', backOn: null, standIn: null, readAt: null },
    } as unknown as Parameters<typeof ContactCard>[0]['person'];
    const html = shown(<ContactCard {...{ person, phone: '14 0118', isEnded: false }} />);
    const said = extras(html).join(' ');
    expect(extras(html)).toHaveLength(2);
    expect(said).toContain('krijgt uw verhaal');
    expect(said).not.toMatch(/06|tel:|Denkbeeld/);
  });
});
