import { getTranslations } from 'next-intl/server';
import { paths } from '@/lib/paths';

/** The way back from a page that belongs to no household: to the team, or to the own day. */
export async function wayBack(isToTeam: boolean): Promise<{ back: string; backText: string }> {
  if (isToTeam) {
    const t = await getTranslations('lead.links');
    return { back: paths.work.team, backText: t('team') };
  }
  const t = await getTranslations('work');
  return { back: paths.work.home, backText: t('backToday') };
}
