import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResumeView } from '@/components/help-request/resume-view';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { currentDraft } from '@/lib/queries/shared/current-draft';
import { RequestPage } from '../request-page';

const kept = () => readKeptForm(paths.help.resume);

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('request.resume'))('title');
  if (!(await kept())?.errors.length) return { title };
  return { title: (await getTranslations('common'))('errorTitle', { title }) };
}

export default async function Page() {
  const form = await kept();
  const draft = await currentDraft();
  return (
    <RequestPage path={paths.help.resume} hasForm>
      <ResumeView
        typed={form?.values ?? {}}
        errors={form?.errors ?? []}
        hasOther={draft !== null && !draft.receiptToken && !draft.code}
      />
    </RequestPage>
  );
}
