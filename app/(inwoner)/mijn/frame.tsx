import type { ReactNode } from 'react';
import { ResidentPage } from '@/components/page/resident-page';
import { SessionNotice } from '@/components/session/session-notice';
import type { HelpBarAction } from '@/components/ui/help-bar';
import { currentActor, quietSession } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';

type Props = { path: string; action?: HelpBarAction; children: ReactNode };

/** A page of the own case: signing out in sight, and a warning before a quiet session ends. */
export async function MineFrame({ path, action, children }: Props) {
  const actor = await currentActor();
  return (
    <ResidentPage
      site={site()}
      path={path}
      action={action}
      signedIn={actor.kind === 'resident' || actor.kind === 'slip'}
    >
      {children}
      <SessionNotice session={await quietSession()} />
    </ResidentPage>
  );
}
