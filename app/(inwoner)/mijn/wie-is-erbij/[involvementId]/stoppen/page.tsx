import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AskToEndForm } from '@/components/involved/ask-to-end';
import { EndTakingPart } from '@/components/take-part/stop-form';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { myHelper } from '@/lib/queries/involved/my-circle';
import { MineFrame } from '../../../frame';

type Props = { params: Promise<{ involvementId: string }> };

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('involved.circle');
  return { title: t('title') };
}

/** Asking the contact person that somebody stops; somebody from outside stops at once. */
export default async function AskToEndPage({ params }: Props) {
  const actor = await requireResident();
  const { involvementId } = await params;
  const found = await myHelper(actor, involvementId);
  if (!found) notFound();
  const { helper, mayEnd } = found;
  const path = paths.mine.askToEnd(involvementId);
  return (
    <MineFrame path={path} hasForm={!mayEnd}>
      {mayEnd ? (
        <EndTakingPart id={helper.id} name={helper.name} />
      ) : (
        <AskToEndForm helper={helper} kept={await readKeptForm(path)} />
      )}
    </MineFrame>
  );
}
