import { ResidentPage, type ResidentPageProps } from '@/components/page/resident-page';
import { getTranslations } from 'next-intl/server';
import type { HelpBarAction } from '@/components/ui/help-bar';
import { SessionNotice } from '@/components/session/session-notice';
import { paths } from '@/lib/paths';
import { currentActor, quietSession } from '@/lib/platform/actor';
import type { Actor } from '@/lib/platform/actor-types';
import { site } from '@/lib/platform/site';
import { hasTalks } from '@/lib/queries/talk/my-talks';

type Props = Pick<
  ResidentPageProps,
  'path' | 'hasForm' | 'action' | 'layout' | 'isYoung' | 'children'
>;

/** Whoever has a contact person to write to, finds the way on every page. */
async function talkAction(actor: Actor): Promise<HelpBarAction | undefined> {
  if (!(await hasTalks(actor))) return undefined;
  const t = await getTranslations('talk');
  return { icon: 'message', text: t('helpBar'), href: paths.mine.talks };
}

/** A page of the own case: signing out in sight, and a warning before a quiet session ends. */
export async function MineFrame({ children, action, ...page }: Props) {
  const actor = await currentActor();
  const notice = <SessionNotice session={await quietSession()} />;
  return (
    <ResidentPage
      site={site()}
      {...page}
      action={action ?? (await talkAction(actor))}
      signedIn={actor.kind === 'resident' || actor.kind === 'slip'}
    >
      {children}
      {page.layout === 'wide' ? <div className="plein-wrap plein-noprint">{notice}</div> : notice}
    </ResidentPage>
  );
}
