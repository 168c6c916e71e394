import 'server-only';
import { createTranslator } from 'next-intl';
import type { MailTemplate } from '@/lib/commands/shared/tell';
import { defaultLocale, isLocale, loadMessages, localeTags } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';

type Values = Readonly<Record<string, string>>;
type Say = (key: string, values: Record<string, string>) => string;

/** The words of one mail. */
export type RenderedMail = { subject: string; text: string };

/** The page that a mail leads to; the address holds nothing about the reader, at most the secret of an invitation. */
const pages: Record<MailTemplate, string | ((values: Values) => string)> = {
  requestSent: paths.mine.home,
  message: paths.mine.home,
  handedOver: paths.mine.home,
  contactPersonChanged: paths.mine.home,
  consentAsked: paths.mine.consent,
  glassBroken: paths.work.glass,
  oneTimeCode: paths.mine.codeEnter,
  draftCode: paths.help.resume,
  invited: ({ token }) => {
    if (!token) throw new Error('A link without its secret');
    return paths.takePart.invitation(token);
  },
  participantCode: paths.takePart.code,
  participantMessage: paths.takePart.home,
};

/** All templates: what can be ordered can be written. */
export const mailTemplates = Object.keys(pages) as MailTemplate[];

/**
 * Whether a stored text is the name of a template.
 * @param text as stored with the mail
 * @returns true for a template that can be written
 */
export const isMailTemplate = (text: string): text is MailTemplate => Object.hasOwn(pages, text);

/**
 * Writes a mail: that there is something, where to read it, and how to reach a person. Never what it is about.
 * @param template which mail
 * @param language of the reader, BCP 47; Dutch when we have no texts in it
 * @param values of this mail, readable
 * @returns subject and plain text
 * @throws Error when a text or a value is missing
 */
export async function renderMail(
  template: MailTemplate,
  language: string,
  values: Values,
): Promise<RenderedMail> {
  const locale = isLocale(language) ? language : defaultLocale;
  const t = createTranslator({
    locale: localeTags[locale],
    messages: await loadMessages(locale),
    namespace: 'mail',
    timeZone: 'Europe/Amsterdam',
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;
  const { name, phone, street, city } = settings().municipality;
  const page = pages[template];
  const to = typeof page === 'string' ? page : page(values);
  const link = new URL(to, env().PUBLIC_URL).href;
  const all = { ...values, link, municipality: name, phone, street, city };
  const parts = ['greeting', `${template}.text`, 'closing'].map((key) => t(key, all));
  return { subject: t(`${template}.subject`, all), text: `${parts.join('\n\n')}\n` };
}
