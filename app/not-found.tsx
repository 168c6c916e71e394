import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { LeaveButton, useBrand } from '@/components/page/resident-page';
import { TitleOfAbsence } from '@/components/page/title-of-absence';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Paragraph } from '@/components/ui/paragraph';
import { SkipLink } from '@/components/ui/skip-link';
import { paths } from '@/lib/paths';
import { site as readSite } from '@/lib/platform/site';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.notFound');
  return { title: t('title') };
}

/**
 * The same for what is not there and for what somebody may not see: it never tells which. Small, for Next makes it with
 * every page, twice, and sends it along.
 */
export default function NotFound() {
  const t = useTranslations('home.notFound');
  const common = useTranslations('common');
  const site = readSite();
  return (
    <div className="plein-page">
      <TitleOfAbsence>{t('title')}</TitleOfAbsence>
      <SkipLink text={common('skip')} />
      <PageHeader brand={useBrand(site, paths.home)} leave={<LeaveButton />} />
      <main id="inhoud" className="plein-wrap plein-body flow">
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
        <Heading level={2}>{common('help.person')}</Heading>
        <Link href={paths.contact} target>
          {common('help.personMore', { phone: site.phone })}
        </Link>
      </main>
    </div>
  );
}
