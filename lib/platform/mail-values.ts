import 'server-only';
import { open, seal } from './crypto';

const mark = 'sealed:';
const purpose = 'mail-value';

/**
 * A value for a mail that must not lie readable in the database, such as a code that lets somebody in.
 * @param text the value
 * @returns sealed text, to be given as a value of `orderMail`
 */
export function sealMailValue(text: string): string {
  const { cipher, keyId } = seal(text, purpose);
  return `${mark}${keyId}:${Buffer.from(cipher).toString('base64')}`;
}

/**
 * The values of a mail as they are written in it.
 * @param values as stored with the mail, sealed or plain
 * @returns all of them readable
 * @throws Error when a value was sealed with a key that is gone
 */
export function openMailValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, opened(value)]));
}

function opened(value: string): string {
  if (!value.startsWith(mark)) return value;
  const [keyId = '', cipher = ''] = value.slice(mark.length).split(/:(.*)/s);
  return open({ cipher: Buffer.from(cipher, 'base64'), keyId }, purpose);
}
