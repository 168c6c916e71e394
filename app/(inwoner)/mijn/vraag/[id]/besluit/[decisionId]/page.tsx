import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MyDecisionPage } from '@/components/decision/my-decision-page';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { myDecision } from '@/lib/queries/decision/my-decisions';
import { MineFrame } from '../../../../frame';
import { ownRequestOf } from '../../own';

type Props = {
  params: Promise<{ id: string; decisionId: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('decision.list');
  return { title: t('title') };
}

/** One decision about an own request. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const { id, decisionId } = await params;
  const { own } = await ownRequestOf(id);
  const decision = await myDecision(own, decisionId);
  if (!decision) notFound();
  const { gedaan } = await searchParams;
  return (
    <MineFrame path={paths.mine.decision(id, decisionId)}>
      <MyDecisionPage
        requestId={own.id}
        decision={decision}
        phone={site().phone}
        hasObjected={gedaan === 'bezwaar'}
      />
    </MineFrame>
  );
}
