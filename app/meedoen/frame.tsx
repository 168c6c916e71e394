import { getTranslations } from 'next-intl/server';
import { ResidentPage, type ResidentPageProps } from '@/components/page/resident-page';
import { SessionNotice } from '@/components/session/session-notice';
import { paths } from '@/lib/paths';
import { currentActor, quietSession } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';

type Props = Pick<ResidentPageProps, 'path' | 'hasForm' | 'children'>;

/** A page of somebody from outside: signing out in sight, and a warning before a quiet session ends. */
export async function TakePartFrame({ path, hasForm, children }: Props) {
  const t = await getTranslations('takePart');
  const isIn = (await currentActor()).kind === 'participant';
  return (
    <ResidentPage
      site={site()}
      path={path}
      hasForm={hasForm}
      action={{ icon: 'flag', text: t('home'), href: paths.takePart.home }}
      signedIn={isIn}
    >
      {children}
      {isIn ? <SessionNotice session={await quietSession()} /> : null}
    </ResidentPage>
  );
}
