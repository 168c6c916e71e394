import 'server-only';
import { letterContent } from '@/lib/outbox/letter-content';
import { mailWords } from '@/lib/outbox/mail-words';
import { smsWords } from '@/lib/outbox/sms-words';
import { voiceTo } from '@/lib/facts/outbox/voice-to';
import { decisionToTell } from '@/lib/facts/outbox/decision-to-tell';
import type { LetterAbout } from '@/lib/outbox/letter-words';
import {
  isForResident,
  isNotice,
  isTemplate,
  templateValues,
  type Notice,
} from '@/lib/outbox/templates';
import type { Sealed } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { sendMail } from '@/lib/platform/mail';
import { mailIdOf } from '@/lib/platform/mail-report';
import { openMailValues } from '@/lib/platform/mail-values';
import { sendSms } from '@/lib/platform/sms';
import type { Waiting } from './send-message';

/** What a letter is about, with what it has to say of it. */
async function aboutOf(tx: Tx, notice: Notice, values: Waiting['values']): Promise<LetterAbout> {
  if (notice !== 'decision') return { notice };
  const { decisionId } = templateValues.decision.parse(values);
  return { notice, decision: await decisionToTell(tx, decisionId) };
}

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
  const reader = {
    language,
    voice: isForResident(template) ? await voiceTo(tx, message) : 'adult',
  } as const;
  if (channel === 'mail') {
    const words = await mailWords(template, reader, openMailValues(message.values));
    await sendMail({ to, ...words, messageId: mailIdOf(id) });
    return null;
  }
  if (!isNotice(template)) throw new Error('Only a notice goes by phone or on paper');
  if (channel === 'letter') {
    return letterContent(tx, message, await aboutOf(tx, template, message.values), reader);
  }
  await sendSms({ id, to, text: await smsWords(template, reader) });
  return null;
}
