import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyMoveForm, MyVisitGone } from '@/components/visit/my-visit-forms';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { MineFrame } from '../../../../frame';
import { keptText, titleWithErrors } from '../../../../vraag/[id]/kept-text';
import { ownVisitOrGone } from '../../own';

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
  const { householdId: home, visitId } = await params;
  const path = paths.mine.visitsOf(home).move(visitId);
  const form = await readKeptForm(path);
  const { householdId, visit } = await ownVisitOrGone(params, 'askToMove', form);
  const kept = await keptText(path, 'words');
  return (
    <MineFrame path={path}>
      {visit ? (
        <MyMoveForm {...{ householdId, visit, ...kept }} />
      ) : (
        <MyVisitGone {...{ householdId, typed: kept.typed }} />
      )}
    </MineFrame>
  );
}
