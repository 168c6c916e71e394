import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { DigestForm } from '@/components/notice/digest-form';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { digestHourOf } from '@/lib/queries/notice/notices';
import { withTitle } from '../case-actor';
import { wayBack } from '../way-back';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('termsWork.digest');
  return withTitle(t('title'), paths.work.digest);
}

/** The hour at which one mail a day tells a colleague how much waits. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { gedaan } = await searchParams;
  const t = await getTranslations('termsWork.digest');
  const helps = actor.roles.includes('consultant');
  return (
    <WorkFrame site={site()} actor={actor} current={helps ? 'today' : 'team'}>
      <FormPage {...await wayBack(!helps)} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="termsWork.digestDone" />
        <DigestForm hour={await digestHourOf(actor)} kept={await readKeptForm(paths.work.digest)} />
      </FormPage>
    </WorkFrame>
  );
}
