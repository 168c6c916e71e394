import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { MoveOutForm } from '@/components/case/move-out-form';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { comingVisits } from '@/lib/queries/case/open-matters';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { isHelpedByOther } from '@/lib/rules/move-out';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('work.moveOut');
  return withTitle(t('title'), paths.work.action((await params).id, 'weg'));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'split');
  const t = await getTranslations('work.moveOut');
  const kept = await readKeptForm(paths.work.action(id, 'weg'));
  const { members } = await peopleOf(facts, today());
  const visits = await comingVisits(actor, facts.householdId);
  const isUnsafe = isHelpedByOther(facts.household);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#wie`} title={t('title')} lead={t('lead')}>
        {members.length > 1 ? (
          <MoveOutForm {...{ caseId: id, members, isUnsafe, kept, visits }} formKey={randomId()} />
        ) : (
          <Paragraph>{t('alone')}</Paragraph>
        )}
      </FormPage>
    </WorkFrame>
  );
}
