import { describe, expect, it } from 'vitest';
import { caseWeight } from '@/lib/rules/case-weight';

const light = { domainCount: 1, isUrgent: false, isHeavy: false, helperCount: 0 };

describe('caseWeight', () => {
  it.each([
    ['one domain', {}, 1],
    ['one domain and some helpers', { helperCount: 4 }, 1],
    ['two domains', { domainCount: 2 }, 2],
    ['something urgent', { isUrgent: true }, 2],
    ['two domains and something urgent', { domainCount: 2, isUrgent: true }, 2],
    ['three domains', { domainCount: 3 }, 4],
    ['four domains', { domainCount: 4 }, 4],
    ['safety or eviction', { isHeavy: true }, 4],
    ['many helpers', { helperCount: 5 }, 4],
  ])('%s: %j weighs %d', (_why, facts, weight) =>
    expect(caseWeight({ ...light, ...facts })).toBe(weight),
  );
});
