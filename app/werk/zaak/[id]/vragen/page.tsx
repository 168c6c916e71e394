import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { RequestsWithParts } from '@/components/case/requests-with-parts';
import { WorkFrame } from '@/components/case/work-frame';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { site } from '@/lib/platform/site';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { requestsOf } from '@/lib/queries/shared/case/requests';
import { foundOr404, lookIn } from '../../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ voor?: string }>;
};

const atOnce = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.case.words');
  return { title: t('all') };
}

/** Every request of a household, as it was written; the page of the case shows the latest few. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id } = await lookIn(params);
  const { voor } = await searchParams;
  const facts = await foundOr404(caseFacts(actor, id, today()));
  const { requests, next } = await requestsOf(facts, { take: atOnce, cursor: voor });
  const t = await getTranslations('work.case.words');
  const common = await getTranslations('common');
  const here = paths.work.action(id, 'vragen');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#woorden`} title={t('all')} lead={t('allLead')}>
        <RequestsWithParts
          requests={requests}
          caseId={id}
          mayChange={facts.may.answer && facts.status === 'open'}
          mayDecide={facts.may.decide}
        />
        <Pagination
          label={common('pages')}
          previous={voor ? { href: here, text: t('latest') } : undefined}
          next={next ? { href: `${here}?voor=${next}`, text: t('older') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
