import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { Timeline } from '@/components/case/timeline';
import { WorkFrame } from '@/components/case/work-frame';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { site } from '@/lib/platform/site';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { timelineOf } from '@/lib/queries/shared/case/history';
import { foundOr404, lookIn } from '../../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ voor?: string }>;
};

const atOnce = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.case.timeline');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, id } = await lookIn(params);
  const { voor } = await searchParams;
  const facts = await foundOr404(caseFacts(actor, id, today()));
  const { lines, next } = await timelineOf(facts, { take: atOnce, cursor: voor });
  const t = await getTranslations('work.case.timeline');
  const common = await getTranslations('common');
  const here = paths.work.action(id, 'verloop');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')}>
        <Timeline lines={lines} />
        <Pagination
          label={common('pages')}
          previous={voor ? { href: here, text: t('latest') } : undefined}
          next={next ? { href: `${here}?voor=${next}`, text: t('older') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
