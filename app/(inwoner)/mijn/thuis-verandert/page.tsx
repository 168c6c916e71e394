import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeChangePage } from '@/components/home-change/my-home-change';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { myHomeChanges } from '@/lib/queries/home-change/my-home-changes';
import { MineFrame } from '../frame';
import { titleWithErrors } from '../vraag/[id]/kept-text';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('homeChange');
  return { title: await titleWithErrors(paths.mine.homeChange, t('title')) };
}

/** Somebody tells that something changes at home; nobody else who lives there reads it. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireResident();
  const isDone = (await searchParams).gedaan === 'verteld';
  const page = await myHomeChanges(actor);
  const hasForm = !isDone && page.homes.length > 0;
  return (
    <MineFrame path={paths.mine.homeChange} hasForm={hasForm} isYoung={page.isYoung}>
      <HomeChangePage
        page={page}
        kept={await readKeptForm(paths.mine.homeChange)}
        isDone={isDone}
        formKey={randomId()}
        phone={site().phone}
      />
    </MineFrame>
  );
}
