import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { TitleOfAbsence } from '@/components/page/title-of-absence';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { Actions, Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { SkipLink } from '@/components/ui/skip-link';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home.notFound'))('title') };
}

/** The same for what is not there and for what is not the reader's: it never tells which. */
export default function NotFound() {
  const t = useTranslations('work.notFound');
  const absence = useTranslations('home.notFound');
  const common = useTranslations('common');
  return (
    <div className="plein-page plein-werk">
      <TitleOfAbsence>{absence('title')}</TitleOfAbsence>
      <SkipLink text={common('skip')} />
      <main id="inhoud">
        <div className="plein-wrap plein-body flow flow--md">
          <Heading level={1}>{t('title')}</Heading>
          <Paragraph look="lead">{t('text')}</Paragraph>
          <Paragraph>{t('known')}</Paragraph>
          <Actions>
            <Button href={paths.work.known}>{t('knownLink')}</Button>
            <Link href={paths.work.home} target>
              {t('today')}
            </Link>
          </Actions>
        </div>
      </main>
    </div>
  );
}
