import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/messages';
import { nl } from '@/lib/messages/nl';

const en = await loadMessages('en');

type Tree = { [key: string]: string | Tree };

function titlesIn(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value !== 'string') return titlesIn(value);
    return /^(pageTitle|title|titleWithdrawn)$/.test(key) ? [value] : [];
  });
}

describe('one word for one thing', () => {
  it('in English, what somebody sent is a request everywhere; a question is what we ask', () => {
    const texts = JSON.stringify([en.receipt, en.mine, en.common.help, en.common.footer]);
    expect(texts).not.toMatch(/question/i);
    expect(JSON.stringify(en.request)).not.toMatch(/(your|my) question|send this question/i);
  });

  it('in English, nobody has a Dutch function', () => {
    expect(JSON.stringify(Object.values(en.mine.log.functions))).not.toMatch(/teamleider|gast/);
  });
});

describe('a title', () => {
  it.each([...titlesIn(nl.mine as Tree), ...titlesIn(en.mine as Tree)])(
    'of the own page has no full stop: %s',
    (title) => expect(title).not.toMatch(/\.$/),
  );

  it.each([nl.receipt.pageTitle, nl.receipt.titleWithdrawn])(
    'of the tab of a receipt has no full stop: %s',
    (title) => expect(title).not.toMatch(/\.$/),
  );
});
