import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { RestrictionForms } from '@/components/involved/restriction';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { restrictionPage } from '@/lib/queries/team/restriction';
import { foundOr404, withTitle } from '../../../../case-actor';
import { openTeamCase } from '../../../open-team-case';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.restrict');
  return withTitle(t('title'), paths.work.restrict((await params).id));
}

/** Who may find a household. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, found } = await openTeamCase(params);
  const { gedaan } = await searchParams;
  const t = await getTranslations('involvedWork.restrict');
  const back = await getTranslations('lead.case');
  const [page, kept] = await Promise.all([
    foundOr404(restrictionPage(actor, id)),
    readKeptForm(paths.work.restrict(id)),
  ]);
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.teamCase(id)}
        backText={back('title', { number: found.number })}
        title={t('title')}
        lead={t('lead')}
      >
        <DoneAlert done={gedaan} texts="involvedWork.done" />
        <RestrictionForms page={page} kept={kept} at={paths.work.restrict(id)} />
      </FormPage>
    </WorkFrame>
  );
}
