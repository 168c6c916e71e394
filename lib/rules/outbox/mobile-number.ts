/**
 * A Dutch mobile number as gateways take it. Only numbers that can get a text message: 06 without the series that were
 * given out for the internet and pagers (ACM, Nummerplan telefoon- en ISDN-diensten: 061–065 and 068). Of 060 none is given
 * out, so made-up people have those.
 * @param typed as somebody wrote it: spaces, dashes, +31, 0031, (0)
 * @returns such as +31612345678, or null for another number
 */
export function mobileNumber(typed: string): string | null {
  const bare = typed.replace(/\(0\)/, '').replace(/[\s().\-–/]/gu, '');
  const national = bare.replace(/^(?:\+31|0031)0?/, '0');
  return /^06[0-58]\d{7}$/.test(national) ? `+31${national.slice(1)}` : null;
}
