const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * A BSN as it is stored and looked up: nine digits, spaces, dots and dashes gone, eight digits padded with a
 * leading zero. Null when it is not eight or nine digits. Says nothing about the elfproef (RULES 2.8).
 */
export function normaliseBsn(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/gu, '');
  return /^[0-9]{8,9}$/.test(digits) ? digits.padStart(9, '0') : null;
}

/**
 * Whether a typed BSN passes the elfproef: 9A+8B+7C+6D+5E+4F+3G+2H−I divisible by 11, all zeros refused (RULES 2.8).
 */
export function isValidBsn(typed: string): boolean {
  const bsn = normaliseBsn(typed);
  if (bsn === null || bsn === '000000000') return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(bsn[place]), 0);
  return sum % 11 === 0;
}
