import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RecordForm } from '@/components/authority/record-form';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { childrenOf } from '@/lib/queries/shared/case/children';
import { peopleOf } from '@/lib/queries/shared/case/people';
import { adultFrom } from '@/lib/rules/age';
import { openCasePage, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string; childId: string }> };

const address = (id: string, childId: string) => paths.work.action(id, `gezag/${childId}`);

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, childId } = await params;
  const t = await getTranslations('authorityWork.record');
  return withTitle(t('pageTitle'), address(id, childId));
}

/** Writes down who decides about one child. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'keepAuthority');
  const [children, { members }, kept] = await Promise.all([
    childrenOf(facts),
    peopleOf(facts, today()),
    readKeptForm(address(id, found.childId)),
  ]);
  const child = children.find((one) => one.id === found.childId);
  if (!child) notFound();
  const t = await getTranslations('authorityWork.record');
  const { isAddressSecret, hasSafetyFlag, isRestricted } = facts.household;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.action(id, 'gezag')}
        backText={t('back')}
        title={t('title', { name: child.givenName })}
      >
        <RecordForm
          action={`${address(id, child.id)}/opslaan`}
          adults={members.filter(({ age }) => age === null || age >= adultFrom)}
          isUnsafe={isAddressSecret || hasSafetyFlag || isRestricted}
          formKey={randomId()}
          kept={kept}
        />
      </FormPage>
    </WorkFrame>
  );
}
