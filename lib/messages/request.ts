import { getRequestConfig } from 'next-intl/server';
import { cookies } from 'next/headers';
import { defaultLocale, isLocale, loadMessages, localeCookie, localeTags } from './index';

/** The language of this request: the resident's choice, kept in a cookie so that no address changes. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const language = isLocale(chosen) ? chosen : defaultLocale;
  const messages = await loadMessages(language);
  return { locale: localeTags[language], messages, timeZone: 'Europe/Amsterdam' };
});
