import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ResidentPage } from '@/components/page/resident-page';
import { TitleOfAbsence } from '@/components/page/title-of-absence';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.notFound');
  return { title: t('title') };
}

/** The same for what is not there and for what somebody may not see: it never tells which. */
export default function NotFound() {
  const t = useTranslations('home.notFound');
  return (
    <ResidentPage site={site()} path={paths.home}>
      <TitleOfAbsence>{t('title')}</TitleOfAbsence>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('text')}</Paragraph>
        <Heading level={2}>{t('next')}</Heading>
        <Actions>
          <Button href={paths.home}>{t('home')}</Button>
          <Link href={paths.help.start} target>
            {t('start')}
          </Link>
          <Link href={paths.mine.home} target>
            {t('mine')}
          </Link>
        </Actions>
      </div>
    </ResidentPage>
  );
}
