import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { LooksTable } from '@/components/case/looks-table';
import { WorkFrame } from '@/components/case/work-frame';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { site } from '@/lib/platform/site';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { looksOf } from '@/lib/queries/shared/case/history';
import { foundOr404, lookIn } from '../../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ voor?: string }>;
};

const atOnce = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.case.looks');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, id } = await lookIn(params);
  const { voor } = await searchParams;
  const facts = await foundOr404(caseFacts(actor, id, today()));
  const { lines, next } = await looksOf(facts, { take: atOnce, cursor: voor });
  const t = await getTranslations('work.case.looks');
  const common = await getTranslations('common');
  const here = paths.work.action(id, 'wie-keek');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')}>
        <LooksTable lines={lines} />
        <Pagination
          label={common('pages')}
          previous={voor ? { href: here, text: t('latest') } : undefined}
          next={next ? { href: `${here}?voor=${next}`, text: t('older') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
