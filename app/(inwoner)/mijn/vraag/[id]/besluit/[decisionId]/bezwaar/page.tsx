import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ObjectForm } from '@/components/decision/object-form';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { myDecision } from '@/lib/queries/decision/my-decisions';
import { MineFrame } from '../../../../../frame';
import { keptText, titleWithErrors } from '../../../kept-text';
import { ownRequestOf } from '../../../own';

type Props = { params: Promise<{ id: string; decisionId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, decisionId } = await params;
  const t = await getTranslations('decision.form');
  return { title: await titleWithErrors(paths.mine.object(id, decisionId), t('title')) };
}

/** Not agreeing with a decision. */
export default async function ObjectPage({ params }: Props) {
  const { id, decisionId } = await params;
  const { own } = await ownRequestOf(id);
  const decision = await myDecision(own, decisionId);
  if (!decision) notFound();
  const path = paths.mine.object(id, decisionId);
  const { typed, errors } = await keptText(path, 'text');
  return (
    <MineFrame path={path} hasForm>
      <ObjectForm
        requestId={own.id}
        decisionId={decision.id}
        typed={{ text: typed, lateReason: (await keptText(path, 'lateReason')).typed }}
        errors={errors}
        formKey={randomId()}
      />
    </MineFrame>
  );
}
