import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyConsentPage, type ConsentDone } from '@/components/involved/my-consent';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { myConsents } from '@/lib/queries/involved/my-consents';
import { MineFrame } from '../frame';

type Props = { searchParams: Promise<{ gedaan?: string | string[] }> };

const done = new Map<string, ConsentDone>([
  ['ja', 'yes'],
  ['nee', 'no'],
  ['terug', 'withdraw'],
]);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('involved.consent');
  return { title: t('title') };
}

/** What we may tell each other: every question, the answer, and the way back from it. */
export default async function ConsentPage({ searchParams }: Props) {
  const actor = await requireResident();
  const { gedaan } = await searchParams;
  const [lines, kept] = await Promise.all([myConsents(actor), readKeptForm(paths.mine.consent)]);
  return (
    <MineFrame path={paths.mine.consent}>
      <MyConsentPage
        lines={lines}
        isChanged={kept !== null}
        done={typeof gedaan === 'string' && !kept ? done.get(gedaan) : undefined}
      />
    </MineFrame>
  );
}
