import { ResidentPage, type ResidentPageProps } from '@/components/page/resident-page';
import { SessionNotice } from '@/components/session/session-notice';
import { currentActor, quietSession } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';

type Props = Omit<ResidentPageProps, 'site' | 'signedIn'>;

/** The frame of every page of a request: a signed-in resident can leave, and is warned before being signed out. */
export async function RequestPage({ children, ...props }: Props) {
  const actor = await currentActor();
  return (
    <ResidentPage {...props} site={site()} signedIn={actor.kind !== 'anonymous'}>
      {children}
      <SessionNotice session={await quietSession()} />
    </ResidentPage>
  );
}
