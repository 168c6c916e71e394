import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ResidentPage } from '@/components/page/resident-page';
import { AlreadyIn } from '@/components/session/already-in';
import { DemoTour } from '@/components/session/demo-tour';
import { SessionNotice } from '@/components/session/session-notice';
import { WaysIn } from '@/components/session/ways-in';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { currentActor, quietSession } from '@/lib/platform/actor';
import { env } from '@/lib/platform/env';
import { returnPath } from '@/lib/platform/sign-in/return-path';
import { site } from '@/lib/platform/site';
import { signInPaths } from './paths';

type Props = { searchParams: Promise<{ naar?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.choose');
  return { title: t('title') };
}

/** Two ways in; the likelier one for where somebody was going stands first. */
export default async function SignInPage({ searchParams }: Props) {
  const to = returnPath((await searchParams).naar);
  const actor = await currentActor();
  const isStaffFirst = /^\/(werk|balie)(\/|\?|$)/.test(to ?? '');
  return (
    <ResidentPage
      site={site()}
      path={paths.signIn(to ?? undefined)}
      signedIn={actor.kind !== 'anonymous'}
    >
      <Welcome />
      {actor.kind === 'anonymous' ? null : (
        <AlreadyIn actor={actor} next={paths.signedIn(to ?? '')} />
      )}
      <WaysIn
        first={isStaffFirst ? 'staff' : 'resident'}
        resident={signInPaths.resident(to)}
        staff={signInPaths.staff(to)}
      />
      <SessionNotice session={await quietSession()} />
      {env().DEMO ? <DemoNote /> : null}
    </ResidentPage>
  );
}

function Welcome() {
  const t = useTranslations('auth.choose');
  return (
    <div className="flow">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{t('lead')}</Paragraph>
    </div>
  );
}

function DemoNote() {
  const t = useTranslations('auth.choose.demo');
  return (
    <>
      <Alert title={t('title')}>
        <Paragraph>{t('text')}</Paragraph>
      </Alert>
      <DemoTour {...signInPaths} />
    </>
  );
}
