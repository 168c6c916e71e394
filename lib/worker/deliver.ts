import 'server-only';
import { letterContent } from '@/lib/outbox/letter-content';
import { mailWords } from '@/lib/outbox/mail-words';
import { smsWords } from '@/lib/outbox/sms-words';
import { isNotice, isTemplate } from '@/lib/outbox/templates';
import type { Sealed } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { sendMail } from '@/lib/platform/mail';
import { openMailValues } from '@/lib/platform/mail-values';
import { sendSms } from '@/lib/platform/sms';
import type { Waiting } from './send-message';

/** The same id at every attempt, so that a mail server or reader knows a repeat. */
const mailIdOf = (id: string) => `<${id}@${new URL(env().PUBLIC_URL).hostname}>`;

/**
 * Hands a message to whoever brings it.
 * @param tx transaction in which the message is locked
 * @param message with the way and the address of now
 * @returns the sealed text of a letter, which waits for the print room; null for what went
 * @throws Error when it could not be handed over, or cannot be written
 */
export async function deliver(tx: Tx, message: Waiting): Promise<Sealed | null> {
  const { id, template, channel, to, language } = message;
  if (!isTemplate(template)) throw new Error('Unknown template');
  if (channel === 'mail') {
    const words = await mailWords(template, language, openMailValues(message.values));
    await sendMail({ to, ...words, messageId: mailIdOf(id) });
    return null;
  }
  if (!isNotice(template)) throw new Error('Only a notice goes by phone or on paper');
  if (channel === 'letter') return letterContent(tx, { ...message, template });
  await sendSms({ id, to, text: await smsWords(template, language) });
  return null;
}
