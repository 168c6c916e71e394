import { notFound } from 'next/navigation';
import { getLocale, getFormatter, getTranslations } from 'next-intl/server';
import { datesIn } from '@/components/my-case/use-dates';
import { settings } from '@/lib/platform/settings';
import { askerName } from '@/lib/queries/late/asker-name';
import { myLate } from '@/lib/queries/late/my-late';
import { ownRequestOf } from '../../own';

/** The letter that we are late with a part, line by line; nothing is found where none can be sent. */
export async function lateLetter(id: string, partId: string) {
  const { own } = await ownRequestOf(id);
  const late = (await myLate(own)).find((one) => one.partId === partId && one.mayPressOn);
  if (!late?.toDecide) notFound();
  const { what, from, dueOn } = late.toDecide;
  const t = await getTranslations('late.letter');
  const name = await getTranslations('domains.domain');
  const dates = datesIn(await getFormatter(), await getLocale());
  const asked = dates.day(from);
  const domain = name(`${late.domain}.name` as 'wmo.name');
  return {
    requestId: own.id,
    what,
    title: t(`${what}.about`),
    lines: [
      t('to', { municipality: settings().municipality.name }),
      t(`${what}.asked`, { date: asked, domain }),
      t(`${what}.due`, { date: dates.day(dueOn) }),
      t('ask'),
      t(`${what}.law`),
      t('name', { name: await askerName(own) }),
    ],
  };
}
