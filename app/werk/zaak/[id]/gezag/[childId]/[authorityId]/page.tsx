import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  EndForm,
  GuardianForm,
  ReadingForm,
  SignInForm,
} from '@/components/authority/change-forms';
import { FormPage } from '@/components/case/form-page';
import { fullName } from '@/components/case/names';
import { WorkFrame } from '@/components/case/work-frame';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { childrenOf } from '@/lib/queries/shared/case/children';
import { openCasePage, withTitle } from '../../../../../case-actor';

type Props = { params: Promise<{ id: string; childId: string; authorityId: string }> };

const address = ({ id, childId, authorityId }: Awaited<Props['params']>) =>
  paths.work.action(id, `gezag/${childId}/${authorityId}`);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('authorityWork.change');
  return withTitle(t('pageTitle'), address(await params));
}

/** What somebody who lives elsewhere reads about a child, and when somebody no longer decides. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'keepAuthority');
  const child = (await childrenOf(facts)).find((one) => one.id === found.childId);
  const line = child?.deciding.find((one) => one.id === found.authorityId);
  if (!child || !line) notFound();
  const t = await getTranslations('authorityWork.change');
  const kept = await readKeptForm(address(found));
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.action(id, 'gezag')}
        backText={t('back')}
        title={t('title', { adult: fullName(line), name: child.givenName })}
      >
        {line.guardian ? (
          <Section id="contact" title={t('contact')}>
            <GuardianForm action={`${address(found)}/contact`} line={line} kept={kept} />
          </Section>
        ) : null}
        {line.livesHere || line.guardian ? null : (
          <Section id="meelezen" title={t('reading')}>
            <ReadingForm action={`${address(found)}/meelezen`} line={line} kept={kept} />
          </Section>
        )}
        {line.signsIn === false ? (
          <Section id="inloggen" title={t('signIn')}>
            <SignInForm action={`${address(found)}/inloggen`} line={line} kept={kept} />
          </Section>
        ) : null}
        <Section id="stoppen" title={t(line.guardian ? 'endGuardian' : 'end')}>
          <EndForm action={`${address(found)}/stoppen`} line={line} kept={kept} />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
