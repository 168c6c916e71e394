import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AddressForm } from '@/components/take-part/code-forms';
import { Places } from '@/components/take-part/places';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { myPlaces } from '@/lib/queries/participant/my-places';
import { TakePartFrame } from './frame';

type Props = { searchParams: Promise<{ gedaan?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('takePart');
  const common = await getTranslations('common');
  if ((await currentActor()).kind === 'participant') return { title: t('home') };
  const title = t('address.title');
  const kept = await readKeptForm(paths.takePart.home);
  return { title: kept?.errors.length ? common('errorTitle', { title }) : title };
}

/** Where somebody from outside takes part; who is not in yet fills in the address. */
export default async function TakePartPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor.kind !== 'participant') {
    const { values = {}, errors = [] } = (await readKeptForm(paths.takePart.home)) ?? {};
    return (
      <TakePartFrame path={paths.takePart.home} hasForm>
        <AddressForm {...{ values, errors }} />
      </TakePartFrame>
    );
  }
  const hasStopped = (await searchParams).gedaan === 'gestopt';
  const places = await myPlaces(actor);
  const [only, ...more] = places;
  if (only && more.length === 0 && !hasStopped) redirect(paths.takePart.page(only.involvementId));
  return (
    <TakePartFrame path={paths.takePart.home}>
      <Places places={places} hasStopped={hasStopped} phone={site().phone} />
    </TakePartFrame>
  );
}
