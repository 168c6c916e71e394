import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactForm } from '@/components/case/contact-form';
import { FormPage } from '@/components/case/form-page';
import { SafetyFlags } from '@/components/case/safety-flags';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openPartsOf } from '@/lib/queries/shared/case/parts';
import { openStepsOf } from '@/lib/queries/shared/case/agreed-steps';
import { contactRequestsOf } from '@/lib/queries/case/contact-page';
import { pressingOf } from '@/lib/queries/shared/case/pressing';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const t = await getTranslations('work.contact');
  return withTitle(t('title'), paths.work.action(id, 'contact'));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'contact');
  const t = await getTranslations('work.contact');
  const [requests, steps, open, { safeReach }, kept] = await Promise.all([
    contactRequestsOf(facts),
    openStepsOf(facts, today()),
    openPartsOf(facts),
    pressingOf(facts),
    readKeptForm(paths.work.action(id, 'contact')),
  ]);
  const asked = new Set(requests.map((request) => request.id));
  const parts = open.filter((part) => asked.has(part.requestId) && part.actions.length > 0);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        <SafetyFlags household={facts.household} safeReach={safeReach} />
        {facts.status === 'open' ? (
          <ContactForm caseId={id} {...{ requests, steps, parts, kept }} today={today()} />
        ) : (
          <Paragraph>{t('closedCase')}</Paragraph>
        )}
      </FormPage>
    </WorkFrame>
  );
}
