import 'server-only';
import { mannerFor, type Reader } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { sayIn } from './say';
import type { Notice } from './templates';

/** The page a text message leads to: the address holds nothing about the reader. */
const pages: Record<Notice, string> = {
  requestSent: paths.mine.home,
  message: paths.mine.home,
  handedOver: paths.mine.home,
  contactPersonChanged: paths.mine.home,
  consentAsked: paths.mine.home,
  decision: paths.mine.home,
};

/**
 * Writes a text message. It is the same whatever happened: who looks at the screen of a phone reads that there is a
 * message, and no more.
 * @param notice what is told
 * @param reader who reads it
 * @returns one text of at most 160 characters, which is one message on every phone
 * @throws Error when a text is missing
 */
export async function smsWords(notice: Notice, reader: Reader): Promise<string> {
  const say = await sayIn(mannerFor(reader), 'sms');
  const { name: municipality, phone } = settings().municipality;
  const link = new URL(pages[notice], env().PUBLIC_URL).href;
  return say('message', { municipality, phone, link });
}
