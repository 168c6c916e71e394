import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { WorkPage } from '@/components/page/work-page';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Site } from '@/lib/platform/site-types';

type Props = {
  site: Site;
  actor: StaffActor;
  current: 'desk' | 'today' | 'complaint' | null;
  /** visits that wait to be finished */
  unfinished?: number;
  printSlip?: boolean;
  children: ReactNode;
};

/** Every page of the desk. */
export function DeskFrame({ site, actor, current, unfinished = 0, printSlip, children }: Props) {
  const t = useTranslations('desk.nav');
  const heard = useTranslations('heardWork.desk');
  const nav = [
    { href: paths.desk.home, text: t('desk'), current: current === 'desk' },
    {
      href: paths.desk.today,
      text: t('today'),
      current: current === 'today',
      count: unfinished,
      countText: t('waiting', { count: unfinished }),
    },
    {
      href: paths.heard.deskComplain,
      text: heard('link'),
      current: current === 'complaint',
    },
  ];
  const alsoWorks = actor.helpsHouseholds || actor.roles.some((role) => role !== 'host');
  return (
    <WorkPage
      site={site}
      person={{ name: actor.name, role: actor.functionTitle }}
      nav={alsoWorks ? [...nav, { href: paths.work.home, text: t('work') }] : nav}
      look="desk"
      flow="xl"
      home={paths.desk.home}
      printSlip={printSlip}
    >
      {children}
    </WorkPage>
  );
}
