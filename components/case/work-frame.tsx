import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { WorkPage } from '@/components/page/work-page';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Site } from '@/lib/platform/site-types';

export type WorkPlace = 'today' | 'households' | 'messages' | 'known' | 'team';

type Props = {
  site: Site;
  actor: StaffActor;
  current?: WorkPlace;
  flow?: 'xl' | '2xl';
  children: ReactNode;
};

/** The frame of every page of consultants and team leads: only the places that this colleague may go to. */
export function WorkFrame({ site, actor, current, flow, children }: Props) {
  const t = useTranslations('common.work');
  const own = useTranslations('work.nav');
  const messages = useTranslations('talkWork.list')('title');
  const is = (role: StaffActor['roles'][number]) => actor.roles.includes(role);
  const helps = actor.helpsHouseholds === true;
  const places = [
    { key: 'today', show: helps, href: paths.work.home, text: t('today') },
    {
      key: 'households',
      show: helps,
      href: `${paths.work.home}#alle`,
      text: t('households'),
    },
    {
      key: 'messages',
      show: helps || is('consultant'),
      href: paths.work.messages,
      text: messages,
    },
    {
      key: 'known',
      show: is('consultant') || is('team_lead'),
      href: paths.work.known,
      text: own('known'),
    },
    { key: 'team', show: is('team_lead'), href: paths.work.team, text: t('team') },
    { key: 'desk', show: is('host'), href: paths.desk.home, text: t('desk') },
  ];
  const nav = places
    .filter((place) => place.show)
    .map(({ key, href, text }) => ({ href, text, current: key === current }));
  return (
    <WorkPage
      site={site}
      person={{ name: actor.name, role: actor.functionTitle }}
      nav={nav}
      home={helps ? paths.work.home : paths.work.team}
      flow={flow}
    >
      {children}
    </WorkPage>
  );
}
