import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KnownAnswer } from '@/components/caseload/known-answer';
import { KnownForm } from '@/components/caseload/known-form';
import { typedText } from '@/components/case/kept';
import { WorkFrame } from '@/components/case/work-frame';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { knownHousehold } from '@/lib/queries/caseload/known-household';
import { withTitle } from '../case-actor';
import { knownResult } from './result';

type Props = { searchParams: Promise<{ gekeken?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.known');
  return withTitle(t('title'), paths.work.known);
}

export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('consultant', 'team_lead');
  const t = await getTranslations('work.known');
  const { gekeken } = await searchParams;
  const [kept, looked] = await Promise.all([
    gekeken ? null : readKeptForm(paths.work.known),
    gekeken ? readKeptForm(knownResult) : null,
  ]);
  const caseId = typedText(looked, 'caseId');
  const found = caseId ? await knownHousehold(actor, caseId) : null;
  return (
    <WorkFrame site={site()} actor={actor} current="known">
      <div className="flow flow--xs">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
        <Paragraph look="small">{t('logged')}</Paragraph>
      </div>
      {looked ? <KnownAnswer found={found} /> : null}
      <KnownForm kept={kept} />
    </WorkFrame>
  );
}
