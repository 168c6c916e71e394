import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyMoveForm, MyVisitGone } from '@/components/visit/my-visit-forms';
import { paths } from '@/lib/paths';
import { MineFrame } from '../../../../frame';
import { keptText, titleWithErrors } from '../../../../vraag/[id]/kept-text';
import { ownVisit } from '../../own';

type Props = { params: Promise<{ householdId: string; visitId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { householdId, visitId } = await params;
  const t = await getTranslations('visit.move');
  return {
    title: await titleWithErrors(paths.mine.visitsOf(householdId).move(visitId), t('title')),
  };
}

/** Which moment would be better. */
export default async function MovePage({ params }: Props) {
  const { householdId, visit, stands } = await ownVisit(params, 'askToMove');
  const path = paths.mine.visitsOf(householdId).move(visit.id);
  const kept = await keptText(path, 'words');
  return (
    <MineFrame path={path} hasForm={stands === 'planned'}>
      {stands === 'planned' ? (
        <MyMoveForm {...{ householdId, visit, ...kept }} />
      ) : (
        <MyVisitGone {...{ householdId, visit, stands, typed: kept.typed }} />
      )}
    </MineFrame>
  );
}
