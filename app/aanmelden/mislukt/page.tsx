import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ResidentPage } from '@/components/page/resident-page';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { isRefusal, type Refusal } from '@/lib/platform/sign-in/refusal';
import { returnPath } from '@/lib/platform/sign-in/return-path';
import { site } from '@/lib/platform/site';
import { signInPaths } from '../paths';

type Props = { searchParams: Promise<{ naar?: string | string[]; reden?: string | string[] }> };

async function read({ searchParams }: Props): Promise<{ why: Refusal; to: string | null }> {
  const { reden, naar } = await searchParams;
  return { why: isRefusal(reden) ? reden : 'niet-gelukt', to: returnPath(naar) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { why } = await read(props);
  const t = await getTranslations('auth.refused');
  return { title: t(`${why}.title`) };
}

/** Why signing in did not end well, and what somebody can do now. Never a dead end. */
export default async function RefusedPage(props: Props) {
  const { why, to } = await read(props);
  return (
    <ResidentPage site={site()} path={signInPaths.failed(why, to)}>
      <Explanation why={why} to={to} />
    </ResidentPage>
  );
}

function Explanation({ why, to }: { why: Refusal; to: string | null }) {
  const t = useTranslations('auth.refused');
  const ways = useTranslations('auth.choose.resident');
  const back = to?.startsWith(paths.help.start) ? to : null;
  return (
    <div className="flow">
      <Heading level={1}>{t(`${why}.title`)}</Heading>
      <Paragraph look="lead">{t(`${why}.text`)}</Paragraph>
      <Actions>
        <Button href={paths.signIn(to ?? undefined)} icon="lock">
          {t('again')}
        </Button>
        <Link href={back ?? paths.help.start} target>
          {back ? t('back') : ways('without')}
        </Link>
      </Actions>
    </div>
  );
}
