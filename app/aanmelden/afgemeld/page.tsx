import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ResidentPage } from '@/components/page/resident-page';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { returnPath } from '@/lib/platform/sign-in/return-path';
import { site } from '@/lib/platform/site';
import { signInPaths } from '../paths';

type Props = { searchParams: Promise<{ naar?: string | string[]; stil?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signedOut');
  return { title: t('title') };
}

/** After signing out, or after having been quiet for too long. */
export default async function SignedOutPage({ searchParams }: Props) {
  const { naar, stil } = await searchParams;
  return (
    <ResidentPage site={site()} path={signInPaths.signedOut}>
      <Goodbye to={returnPath(naar)} wasQuiet={stil === '1'} />
    </ResidentPage>
  );
}

function Goodbye({ to, wasQuiet }: { to: string | null; wasQuiet: boolean }) {
  const t = useTranslations('auth.signedOut');
  return (
    <div className="flow">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{wasQuiet ? t('quiet') : t('text')}</Paragraph>
      <Actions>
        <Button href={paths.signIn(to ?? undefined)} icon="lock">
          {t('again')}
        </Button>
        <Link href={paths.home} target>
          {t('home')}
        </Link>
      </Actions>
    </div>
  );
}
