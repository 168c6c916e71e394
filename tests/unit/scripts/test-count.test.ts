import { describe, expect, it } from 'vitest';
import { browserCount, unitCount } from '../../../scripts/lib/test-count.mjs';

describe('counting what a runner reports', () => {
  it('takes over what vitest counted', () => {
    expect(unitCount({ numPassedTests: 7, numFailedTests: 2 }, 1)).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };
    expect(unitCount(report, 1)).toEqual({ passed: 1, failed: 2 });
  });

  it('takes over what Playwright counted; a test that holds only sometimes does not hold', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1 } };
    expect(browserCount(report, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a runner that fails without a word, or runs nothing, as a failure', () => {
    expect(unitCount({ numPassedTests: 3 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(unitCount(null, 0)).toEqual({ passed: 0, failed: 1 });
    expect(browserCount(null, 1)).toEqual({ passed: 0, failed: 1 });
    expect(browserCount({ stats: { expected: 4 } }, 0)).toEqual({ passed: 4, failed: 0 });
  });
});
