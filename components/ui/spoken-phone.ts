/** A mobile number in the groups in which people say it; anything else as it was written down. */
export const spokenPhone = (phone: string): string =>
  phone.replace(/^06(\d{4})(\d{4})$/, '06 - $1 $2');
