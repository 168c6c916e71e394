import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { titleWithErrors } from '@/app/(inwoner)/mijn/vraag/[id]/kept-text';
import { OutsideHowIsIt } from '@/components/take-part/how-is-it';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { TakePartFrame } from '../../frame';
import { actingIn } from '../acting';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('takePart.howIsIt');
  return { title: await titleWithErrors(paths.takePart.howIsIt((await params).id), t('title')) };
}

/** How it goes, as somebody from outside sees it. */
export default async function HowIsItPage({ params }: Props) {
  const { id } = await params;
  const { actor, householdId } = await actingIn(id);
  const path = paths.takePart.howIsIt(id);
  const page = await evaluationPage(actor, householdId);
  return (
    <TakePartFrame path={path} hasForm={page.open !== null}>
      <OutsideHowIsIt {...{ id, page, kept: await readKeptForm(path) }} />
    </TakePartFrame>
  );
}
