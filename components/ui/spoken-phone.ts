/**
 * A phone number as it is written here, everywhere, on one line: a mobile number in the groups in which people say it, also
 * when it was typed with spaces or with +31; anything else as it was written down.
 */
export function spokenPhone(phone: string): string {
  const mobile = /^(?:0|\+31|0031)6(\d{4})(\d{4})$/.exec(phone.replace(/[\s()./-]/g, ''));
  const text = mobile ? `06 - ${mobile[1]} ${mobile[2]}` : phone.trim();
  return text.replaceAll(' ', '\u00a0');
}

/** A number or a date within a sentence that does not fall apart over two lines, also not behind a hyphen. */
export const onOneLine = (text: string): string =>
  text.replaceAll('-', '-\u2060').replaceAll(' ', '\u00a0');
