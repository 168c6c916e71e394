import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { InviteWork } from '@/components/take-part/invite-work';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openCasePage, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string }> };

const action = 'erbij/van-buiten';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('involvedWork.invitePage');
  return withTitle(t('title'), paths.work.action((await params).id, action));
}

/** The contact person invites somebody from outside, with the household's knowledge. */
export default async function Page({ params }: Props) {
  const { actor, id } = await openCasePage(params, 'involve');
  const t = await getTranslations('involvedWork.invitePage');
  const kept = await readKeptForm(paths.work.action(id, action));
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#erbij`} title={t('title')} lead={t('lead')}>
        <InviteWork caseId={id} kept={kept} formKey={randomId()} />
      </FormPage>
    </WorkFrame>
  );
}
