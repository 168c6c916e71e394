import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyCancelForm, MyVisitGone } from '@/components/visit/my-visit-forms';
import { paths } from '@/lib/paths';
import { MineFrame } from '../../../../frame';
import { keptText, titleWithErrors } from '../../../../vraag/[id]/kept-text';
import { ownVisit } from '../../own';

type Props = { params: Promise<{ householdId: string; visitId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId, visitId } = await params;
  const t = await getTranslations('visit.cancel');
  return {
    title: await titleWithErrors(paths.mine.visitsOf(householdId).cancel(visitId), t('title')),
  };
}

/** Asks once more before an appointment is cancelled. */
export default async function CancelPage({ params }: Props) {
  const { householdId, visit, stands } = await ownVisit(params, 'cancel');
  const path = paths.mine.visitsOf(householdId).cancel(visit.id);
  const kept = await keptText(path, 'words');
  return (
    <MineFrame path={path} hasForm={stands === 'planned'}>
      {stands === 'planned' ? (
        <MyCancelForm {...{ householdId, visit, ...kept }} />
      ) : (
        <MyVisitGone {...{ householdId, visit, stands, typed: kept.typed }} />
      )}
    </MineFrame>
  );
}
