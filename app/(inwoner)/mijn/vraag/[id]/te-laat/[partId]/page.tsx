import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PressOnPage } from '@/components/late/press-on-page';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { latePrices } from '@/lib/queries/late/my-late';
import { MineFrame } from '../../../../frame';
import { lateLetter } from './late-letter';

type Props = {
  params: Promise<{ id: string; partId: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('late.page');
  return { title: t('title') };
}

/** The right to press on when a decision is late, with the letter. */
export default async function LatePage({ params, searchParams }: Props) {
  const { id, partId } = await params;
  const { letter, inOwnLanguage, requestId, what } = await lateLetter(id, partId);
  const { gedaan } = await searchParams;
  const { street, city } = settings().municipality;
  return (
    <MineFrame path={paths.mine.late(id, partId)}>
      <PressOnPage
        {...{ requestId, partId, what, inOwnLanguage }}
        letter={letter.lines}
        prices={latePrices()}
        phone={site().phone}
        address={`${street}, ${city}`}
        formKey={randomId()}
        hasNoPdf={gedaan === 'geen-pdf'}
      />
    </MineFrame>
  );
}
