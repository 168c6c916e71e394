// @ts-check
// Counting what test runners report. A runner that fails without naming a test counts as one failure, and so does one
// that ran nothing at all.

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {unknown} report of vitest's JSON reporter; null when there is none
 * @param {number} status with which vitest ended
 * @returns {Count}
 */
export function unitCount(report, status) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    testResults = [],
  } = /** @type {{ numPassedTests?: number, numFailedTests?: number, testResults?: { status: string, assertionResults: { status: string }[] }[] }} */ (
    report ?? {}
  );
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  return strict({ passed: numPassedTests, failed: numFailedTests + unloaded.length }, status);
}

/**
 * @param {unknown} report of Playwright's JSON reporter; null when there is none
 * @param {number} status with which Playwright ended
 * @returns {Count}
 */
export function browserCount(report, status) {
  const {
    expected = 0,
    unexpected = 0,
    flaky = 0,
  } = /** @type {{ stats?: { expected?: number, unexpected?: number, flaky?: number } }} */ (
    report ?? {}
  ).stats ?? {};
  return strict({ passed: expected, failed: unexpected + flaky }, status);
}

/**
 * @param {Count} count
 * @param {number} status
 * @returns {Count}
 */
function strict({ passed, failed }, status) {
  const isSilent = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
}
