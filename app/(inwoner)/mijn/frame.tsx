import { ResidentPage, type ResidentPageProps } from '@/components/page/resident-page';
import { SessionNotice } from '@/components/session/session-notice';
import { currentActor, quietSession } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';

type Props = Pick<ResidentPageProps, 'path' | 'action' | 'layout' | 'children'>;

/** A page of the own case: signing out in sight, and a warning before a quiet session ends. */
export async function MineFrame({ children, ...page }: Props) {
  const actor = await currentActor();
  const notice = <SessionNotice session={await quietSession()} />;
  return (
    <ResidentPage
      site={site()}
      {...page}
      signedIn={actor.kind === 'resident' || actor.kind === 'slip'}
    >
      {children}
      {page.layout === 'wide' ? <div className="plein-wrap plein-noprint">{notice}</div> : notice}
    </ResidentPage>
  );
}
