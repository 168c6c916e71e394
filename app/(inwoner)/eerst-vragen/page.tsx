import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskFirstPage } from '@/components/heard/ask-first';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { titleWithErrors } from '../mijn/vraag/[id]/kept-text';
import { RequestPage } from '../hulp-vragen/request-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.ask');
  return { title: await titleWithErrors(paths.heard.askFirst, t('title')) };
}

/** Something to ask first, without a name (VALUES P4). */
export default async function Page() {
  const actor = await currentActor();
  return (
    <RequestPage path={paths.heard.askFirst} hasForm>
      <AskFirstPage
        kept={await readKeptForm(paths.heard.askFirst)}
        formKey={randomId()}
        isSignedIn={actor.kind !== 'anonymous'}
      />
    </RequestPage>
  );
}
