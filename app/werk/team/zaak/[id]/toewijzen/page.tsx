import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { HandOverForm } from '@/components/case/hand-over-form';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { colleaguesFor } from '@/lib/queries/case/colleagues';
import { withTitle } from '../../../../case-actor';
import { openTeamCase } from '../../../open-team-case';

type Props = { params: Promise<{ id: string }> };

const address = (id: string) => `${paths.work.teamCase(id)}/toewijzen`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('lead.reassign');
  return withTitle(t('title'), address((await params).id));
}

export default async function Page({ params }: Props) {
  const { actor, id, found } = await openTeamCase(params);
  const t = await getTranslations('lead.reassign');
  const work = await getTranslations('work.handOver');
  const back = await getTranslations('lead.case');
  const [colleagues, kept] = await Promise.all([colleaguesFor(found), readKeptForm(address(id))]);
  const texts = {
    save: t('save'),
    reason: t('reason'),
    reasonHelp: t('reasonHelp'),
    conflict: work('conflictOf', { name: found.contactPerson }),
    conflictHelp: work('conflictHelpOf', { name: found.contactPerson }),
  };
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.teamCase(id)}
        backText={back('title', { number: found.number })}
        title={t('title')}
        lead={t('lead')}
      >
        <HandOverForm
          action={`${address(id)}/opslaan`}
          version={found.version}
          {...{ colleagues, kept, texts }}
        />
      </FormPage>
    </WorkFrame>
  );
}
