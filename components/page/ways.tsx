import { useTranslations } from 'next-intl';
import { CrisisBlock } from '@/components/ui/crisis-block';
import { WaysBlock } from '@/components/ui/ways-block';
import { paths } from '@/lib/paths';
import { sharedHours } from '@/lib/rules/opening-hours';
import type { Site } from '@/lib/platform/site-types';

type CrisisKey = 'danger' | 'suicide' | 'safeHome' | 'listening' | 'children';

/** Rather a person: call, come by, at home. The same order on every page. */
export function Ways({ site }: { site: Site }) {
  const t = useTranslations('common');
  return (
    <WaysBlock
      title={t('ways.title')}
      intro={t('ways.intro')}
      ways={[
        {
          icon: 'phone',
          title: t('ways.call'),
          href: `tel:${site.phoneDial}`,
          text: site.phone,
          note: t('ways.callNote', { hours: useHours(site) }),
        },
        {
          icon: 'door',
          title: t('ways.visit'),
          href: paths.contact,
          text: `${site.street}, ${site.city}`,
          note: useOpening(site),
        },
        {
          icon: 'house',
          title: t('ways.home'),
          href: `${paths.contact}#thuis`,
          text: t('ways.homeLink'),
          note: t('ways.homeNote'),
        },
      ]}
    />
  );
}

export function useWeekday(): (weekday: number) => string {
  const t = useTranslations('common.weekday');
  return (weekday) => t(String(weekday) as '1');
}

function useHours(site: Site): string {
  const t = useTranslations('common.hours');
  const weekday = useWeekday();
  const days = site.week.filter((day) => day.hours);
  const first = days[0];
  const last = days.at(-1);
  const shared = sharedHours(days.flatMap(({ hours }) => hours ?? []));
  if (!first || !last || !shared) return '';
  const name = weekday(first.weekday);
  return t('range', {
    first: name.charAt(0).toLocaleUpperCase() + name.slice(1),
    last: weekday(last.weekday),
    ...shared,
  });
}

function useOpening(site: Site): string | undefined {
  const t = useTranslations('common.ways');
  const weekday = useWeekday();
  if (!site.open) return undefined;
  if ('until' in site.open) return t('visitOpen', { until: site.open.until });
  const { ahead, from } = site.open;
  const when = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : 'day';
  return t('visitClosed', { when, day: weekday(site.open.weekday), from });
}

/** The numbers for right now. `all`: also those that only the contact page shows. */
export function Crisis({ site, all = false }: { site: Site; all?: boolean }) {
  const t = useTranslations('common.crisis');
  const lines = site.crisisLines.filter((line) => all || line.key !== 'children');
  return (
    <CrisisBlock
      title={t('title')}
      lines={lines.map(({ key, number, dial }) => ({
        what: t(key as CrisisKey),
        number,
        tel: dial,
      }))}
    />
  );
}
