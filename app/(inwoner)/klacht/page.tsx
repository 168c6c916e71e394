import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplainPage } from '@/components/heard/complain-form';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { complaintForm } from '@/lib/queries/complaint/course';
import { titleWithErrors } from '../mijn/vraag/[id]/kept-text';
import { RequestPage } from '../hulp-vragen/request-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.complain');
  return { title: await titleWithErrors(paths.heard.complain, t('title')) };
}

/** A complaint, signed in or not. */
export default async function Page() {
  const form = await complaintForm(await currentActor());
  return (
    <RequestPage path={paths.heard.complain} hasForm>
      <ComplainPage
        {...form}
        kept={await readKeptForm(paths.heard.complain)}
        formKey={randomId()}
        site={site()}
      />
    </RequestPage>
  );
}
