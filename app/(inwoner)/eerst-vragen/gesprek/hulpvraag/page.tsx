import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BecomeRequestPage } from '@/components/heard/ask-first';
import { paths } from '@/lib/paths';
import { openedBy } from '@/lib/platform/code-cookie';
import { readKeptForm } from '@/lib/platform/kept-form';
import { RequestPage } from '../../../hulp-vragen/request-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.ask.become');
  return { title: t('title') };
}

/** What was asked without a name becomes a request, when who asks wants it and knows what changes. */
export default async function Page() {
  if (!(await openedBy('gesprek'))) redirect(paths.heard.askCode);
  return (
    <RequestPage path={paths.heard.askedRequest} hasForm>
      <BecomeRequestPage kept={await readKeptForm(paths.heard.askedRequest)} />
    </RequestPage>
  );
}
