import { describe, expect, it } from 'vitest';
import { purposeOf } from '@/components/my-case/purpose';
import { loadMessages } from '@/lib/messages';
import { nl } from '@/lib/messages/nl';

const en = await loadMessages('en');

describe('what somebody looked for', () => {
  it('is a sentence of ours in every language, when nobody typed a reason', () => {
    for (const [key, words] of Object.entries(nl.work.lookWords)) {
      expect(purposeOf(words)).toBe(key);
      for (const texts of [nl, en]) expect(texts.mine.log.purposes).toHaveProperty(key);
    }
  });

  it('stays as it was typed', () => {
    expect(purposeOf('Bereidt het gesprek voor')).toBeNull();
  });
});
