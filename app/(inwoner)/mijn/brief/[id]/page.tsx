import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LetterOnScreen } from '@/components/outbox/letter-on-screen';
import { BackLink } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { ownLetter } from '@/lib/queries/outbox/own-letter';
import { MineFrame } from '../../frame';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox.letter');
  return { title: t('title') };
}

/** The text of a letter, for whom it is to: the code on the paper leads here. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const letter = await ownLetter(await requireResident(), id);
  if (!letter) notFound();
  const t = await getTranslations('outbox');
  return (
    <MineFrame path={paths.mine.letter(id)}>
      <BackLink href={paths.mine.home}>{t('back')}</BackLink>
      <LetterOnScreen letter={letter} />
    </MineFrame>
  );
}
