import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MyAskPage, type AskDone } from '@/components/ask/my-ask-page';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { site } from '@/lib/platform/site';
import { myAsk } from '@/lib/queries/ask/asks';
import { MineFrame } from '../../../../frame';
import { keptText, titleWithErrors } from '../../kept-text';
import { ownRequestOf } from '../../own';

type Props = {
  params: Promise<{ id: string; askId: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

const done = new Map<string, AskDone>([
  ['verstuurd', 'sent'],
  ['langer', 'extended'],
]);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, askId } = await params;
  const t = await getTranslations('ask');
  return { title: await titleWithErrors(paths.mine.ask(id, askId), t('pageTitle')) };
}

/** One thing that was asked, and answering it. */
export default async function AskPage({ params, searchParams }: Props) {
  const { id, askId } = await params;
  const { own } = await ownRequestOf(id);
  const ask = await myAsk(own, askId);
  if (!ask) notFound();
  const { gedaan } = await searchParams;
  const path = paths.mine.ask(own.id, ask.id);
  return (
    <MineFrame path={path} hasForm>
      <MyAskPage
        requestId={own.id}
        ask={ask}
        {...await keptText(path, 'text')}
        formKey={randomId()}
        phone={site().phone}
        done={typeof gedaan === 'string' ? done.get(gedaan) : undefined}
      />
    </MineFrame>
  );
}
