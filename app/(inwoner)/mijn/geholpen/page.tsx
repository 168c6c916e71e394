import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HelpedPage } from '@/components/heard/how-helped';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { ratedContact } from '@/lib/queries/feedback/feedback';
import { contactKey } from '@/lib/schemas/feedback';
import { MineFrame } from '../frame';

type Props = { searchParams: Promise<{ over?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.helped');
  return { title: t('title') };
}

/** After the tap: more words for who wants, and who may read them. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireResident();
  const { over, gedaan } = await searchParams;
  const key = contactKey.safeParse(over).data;
  const rated = key ? await ratedContact(actor, key) : null;
  if (!rated) notFound();
  const path = paths.heard.helpedOf(`${rated.kind}.${rated.id}`);
  const isDone = gedaan === 'bewaard';
  return (
    <MineFrame path={path} hasForm={!isDone}>
      <HelpedPage rated={rated} kept={await readKeptForm(path)} isDone={isDone} />
    </MineFrame>
  );
}
