import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckPage } from '@/components/case/check-page';
import { WorkFrame } from '@/components/case/work-frame';
import { Carried } from '@/components/plan/plan-form';
import { randomId } from '@/lib/platform/crypto';
import { site } from '@/lib/platform/site';
import { voicesOf } from '@/lib/queries/plan/voices';
import { workPlanOf, workPlanTitle } from '../../work-plan';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ id: string; personId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return workPlanTitle(paths.work.plan((await params).id).page);
}

/** Before it is written down that a resident said yes in a conversation: to which version, and who. */
export default async function HeardYesPage({ params }: Props) {
  const { id, personId } = await params;
  const { actor, page, at, householdId } = await workPlanOf(id);
  const resident = (await voicesOf(householdId)).find((one) => one.id === personId);
  const { reader, version } = page;
  const isContactPerson = reader.kind === 'staff' && reader.as === 'contactPerson';
  if (!resident || !isContactPerson || version === 0) notFound();
  const t = await getTranslations('planWork');
  const name = resident.givenName;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <CheckPage
        back={at.page}
        title={t('heardCheck.title', { name, version })}
        lead={t('heardCheck.lead', { name })}
        action={at.agree}
        yes={t('heardCheck.yes', { name })}
      >
        <Carried seen={version} formKey={randomId()} />
        <input type="hidden" name="personId" value={personId} />
      </CheckPage>
    </WorkFrame>
  );
}
