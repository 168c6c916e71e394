import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyKnown } from '@/components/known/my-known';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { myKnown } from '@/lib/queries/known/my-known';
import { MineFrame } from '../frame';

type Props = { searchParams: Promise<{ gedaan?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('known');
  return { title: t('title') };
}

/** What we know of the own household, with where it comes from. */
export default async function KnownPage({ searchParams }: Props) {
  const actor = await requireResident();
  const { gedaan } = await searchParams;
  const facts = await myKnown(actor);
  return (
    <MineFrame path={paths.mine.known} hasForm={facts.some((fact) => fact.canDoubt)}>
      <MyKnown
        facts={facts}
        phone={site().phone}
        isDone={gedaan === 'doorgegeven'}
        kept={await readKeptForm(paths.mine.known)}
      />
    </MineFrame>
  );
}
