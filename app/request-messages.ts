import { getRequestConfig } from 'next-intl/server';
import { cookies } from 'next/headers';
import { defaultLocale, loadMessages, localeCookie, localeTags, mannerFor } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { birthDateOfReader } from '@/lib/platform/actor';
import { isAskedBelow } from '@/lib/platform/asked-below';
import { today } from '@/lib/platform/clock';
import { voiceFor } from '@/lib/rules/voice';

/** On the own pages, and where a complaint is made, a young person reads "je"; without a database nobody is known, and the page says what is wrong. */
async function voiceOfReader() {
  const birthDate = await birthDateOfReader([paths.mine.home, paths.heard.complain]).catch(
    () => null,
  );
  return voiceFor(birthDate, today());
}

/** What a resident chose in this browser; colleagues, at the desk too, work in Dutch. */
async function chosenLanguage(): Promise<string> {
  if (await isAskedBelow([paths.desk.home, paths.work.home])) return defaultLocale;
  return (await cookies()).get(localeCookie)?.value ?? defaultLocale;
}

/** The language of this request: the resident's choice, kept in a cookie so that no address changes. */
export default getRequestConfig(async () => {
  const chosen = await chosenLanguage();
  const { locale, voice } = mannerFor({ language: chosen, voice: await voiceOfReader() });
  const messages = await loadMessages(locale, voice);
  return { locale: localeTags[locale], messages, timeZone: 'Europe/Amsterdam' };
});
