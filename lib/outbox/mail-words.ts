import 'server-only';
import { mannerFor, type Reader } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { sayIn } from './say';
import { templateValues, type Template, type TemplateValues } from './templates';

/** The words of one mail. */
export type MailWords = { subject: string; text: string };

/** The page that a message leads to; the address holds nothing about the reader, at most the secret of an invitation. */
const pages: { [T in Template]: (values: TemplateValues[T]) => string } = {
  requestSent: () => paths.mine.home,
  message: () => paths.mine.home,
  handedOver: () => paths.mine.home,
  contactPersonChanged: () => paths.mine.home,
  consentAsked: () => paths.mine.consent,
  decision: () => paths.mine.home,
  glassBroken: () => paths.work.glass,
  digest: () => paths.work.home,
  urgentNotice: () => paths.work.home,
  oneTimeCode: () => paths.mine.codeEnter,
  complaintAnswered: () => paths.heard.followCode,
  draftCode: () => paths.help.resume,
  draftReminder: () => paths.help.start,
  invited: ({ token }) => paths.takePart.invitation(token),
  participantCode: () => paths.takePart.code,
  participantMessage: () => paths.takePart.home,
};

/**
 * Writes a mail: that there is something, where to read it, and how to reach a person. Never what it is about.
 * @param template which mail
 * @param reader who reads it
 * @param given values of this mail, readable
 * @returns subject and plain text
 * @throws Error when a text or a value is missing
 */
export async function mailWords<T extends Template>(
  template: T,
  reader: Reader,
  given: Readonly<Record<string, string>>,
): Promise<MailWords> {
  const values = templateValues[template].parse(given) as TemplateValues[T];
  const say = await sayIn(mannerFor(reader), 'mail');
  const { name, phone, street, city } = settings().municipality;
  const link = new URL(pages[template](values), env().PUBLIC_URL).href;
  const all = { ...values, link, municipality: name, phone, street, city };
  const parts = ['greeting', `${template}.text`, 'closing'].map((key) => say(key, all));
  return { subject: say(`${template}.subject`, all), text: `${parts.join('\n\n')}\n` };
}
