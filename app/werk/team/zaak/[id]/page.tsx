import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { ExplainedCaseBlock } from '@/components/team/explained-case';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { openTeamCase } from '../../open-team-case';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead.case');
  return { title: t('why') };
}

export default async function Page({ params }: Props) {
  const { actor, found } = await openTeamCase(params);
  const t = await getTranslations('lead');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={`${paths.work.team}#huishoudens`}
        backText={t('links.team')}
        title={t('case.title', { number: found.number })}
        lead={t('case.lead', {
          neighbourhood: found.neighbourhood ?? t('case.noNeighbourhood'),
          name: found.contactPerson,
        })}
      >
        <ExplainedCaseBlock found={found} />
      </FormPage>
    </WorkFrame>
  );
}
