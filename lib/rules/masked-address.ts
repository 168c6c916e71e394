/**
 * An e-mail address that its owner knows again, and that tells others little: the first letter and the place behind the @.
 * @param address e-mail address
 * @returns for instance "r•••@voorbeeld.nl"
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${at < 0 ? '' : address.slice(at)}`;
}
