import { describe, expect, it } from 'vitest';
import { wordsTooMany } from '@/lib/rules/too-long';

describe('how much of a text has to go', () => {
  it('is counted in words of the length that this text has', () => {
    expect(wordsTooMany(20_006, 3_334, 20_000)).toBe(1);
    expect(wordsTooMany(20_036, 3_339, 20_000)).toBe(6);
  });

  it('is rounded up: enough, and easy to read', () => {
    expect(wordsTooMany(20_250, 3_375, 20_000)).toBe(50);
    expect(wordsTooMany(21_122, 3_520, 20_000)).toBe(200);
  });

  it('is at least one word, also in a text without spaces', () => {
    expect(wordsTooMany(20_001, 1, 20_000)).toBe(1);
    expect(wordsTooMany(201, 0, 200)).toBe(1);
  });
});
