import { notFound } from 'next/navigation';
import { createFormatter, createTranslator } from 'next-intl';
import { getLocale } from 'next-intl/server';
import { datesIn } from '@/components/my-case/use-dates';
import { defaultLocale, languageOf, loadMessages, localeTags, type Locale } from '@/lib/messages';
import { settings } from '@/lib/platform/settings';
import { askerName } from '@/lib/queries/late/asker-name';
import { myLate, type MyLate } from '@/lib/queries/late/my-late';
import { ownRequestOf } from '../../own';

type About = NonNullable<MyLate['toDecide']> & { domain: string; name: string };

/** The letter line by line, and its title, in one language. */
async function writtenIn(locale: Locale, { what, from, dueOn, domain, name }: About) {
  const tag = localeTags[locale];
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale: tag, messages, namespace: 'late.letter' });
  const partName = createTranslator({ locale: tag, messages, namespace: 'domains.domain' });
  const dates = datesIn(createFormatter({ locale: tag, timeZone: 'Europe/Amsterdam' }), tag);
  return {
    title: t(`${what}.about`),
    lines: [
      t('to', { municipality: settings().municipality.name }),
      t(`${what}.asked`, {
        date: dates.day(from),
        domain: partName(`${domain}.name` as 'wmo.name'),
      }),
      t(`${what}.due`, { date: dates.day(dueOn) }),
      t('ask'),
      t(`${what}.law`),
      t('name', { name }),
    ],
  };
}

/**
 * The letter that we are late with a part: in Dutch, for it goes to a municipality, and what it says in the language of who
 * sends it. Nothing is found where none can be sent.
 */
export async function lateLetter(id: string, partId: string) {
  const { own } = await ownRequestOf(id);
  const late = (await myLate(own)).find((one) => one.partId === partId && one.mayPressOn);
  if (!late?.toDecide) notFound();
  const about = { ...late.toDecide, domain: late.domain, name: await askerName(own) };
  const locale = languageOf(await getLocale());
  const isDutch = locale === defaultLocale;
  return {
    requestId: own.id,
    what: about.what,
    letter: await writtenIn(defaultLocale, about),
    inOwnLanguage: isDutch ? null : (await writtenIn(locale, about)).lines,
  };
}
