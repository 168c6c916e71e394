import 'server-only';
import { CannotPrint } from '@/lib/outbox/letter-content';
import { NumberRefused } from '@/lib/platform/sms';

/** What a mail server answered, as far as it matters here (nodemailer). */
type Answer = { command?: unknown; code?: unknown; responseCode?: unknown; response?: unknown };

/** Said about the receiver, or about this mail when all of it was handed over. */
const isAboutMail = ({ command, code }: Answer) =>
  command === 'RCPT TO' || (command === 'DATA' && code === 'EMESSAGE');

/** Sign in first, no relaying, not from you (RFC 4954, RFC 3463 X.7): about us, and somebody can mend that. */
const isAboutUs = ({ responseCode, response }: Answer) =>
  [530, 535, 538].includes(Number(responseCode)) || /^5\d\d[ -]5\.7\./.test(String(response));

/**
 * Whether a message was refused for good because of whom it is for, or cannot be written to this one: waiting will not mend it. Everything that is wrong with
 * our own account, address or server may be mended before the last attempt: a wrong password loses no mail.
 * @param error what sending threw
 * @returns true when trying again is of no use
 */
export function isReceiverRefused(error: unknown): boolean {
  if (error instanceof NumberRefused || error instanceof CannotPrint) return true;
  const answer = error as Answer;
  return Number(answer.responseCode) >= 500 && isAboutMail(answer) && !isAboutUs(answer);
}
