import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { SentList } from '@/components/outbox/sent-list';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { sentInCase } from '@/lib/queries/outbox/sent';
import { lookIn } from '../../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ na?: string }> };

const pageSize = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outboxWork');
  return { title: t('title') };
}

/** Everything that we sent about a case. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id } = await lookIn(params);
  const { na } = await searchParams;
  const page = await sentInCase(id, pageSize, na);
  const t = await getTranslations('outboxWork');
  const common = await getTranslations('common');
  const here = paths.work.action(id, 'post');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} backText={t('back')} title={t('title')} lead={t('lead')}>
        <SentList lines={page.lines} />
        <Pagination
          label={common('pages')}
          previous={na ? { href: here, text: t('newest') } : undefined}
          next={page.next ? { href: `${here}?na=${page.next}`, text: t('more') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
