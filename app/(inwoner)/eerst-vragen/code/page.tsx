import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskCodePage } from '@/components/heard/ask-first';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { titleWithErrors } from '../../mijn/vraag/[id]/kept-text';
import { RequestPage } from '../../hulp-vragen/request-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.ask.code');
  return { title: await titleWithErrors(paths.heard.askCode, t('title')) };
}

/** The way back to what was asked without a name. */
export default async function Page() {
  return (
    <RequestPage path={paths.heard.askCode} hasForm>
      <AskCodePage kept={await readKeptForm(paths.heard.askCode)} />
    </RequestPage>
  );
}
