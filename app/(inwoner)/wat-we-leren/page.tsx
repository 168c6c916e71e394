import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LessonsPage } from '@/components/heard/lessons';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { lessons } from '@/lib/queries/lesson/lessons';
import { titleWithErrors } from '../mijn/vraag/[id]/kept-text';
import { RequestPage } from '../hulp-vragen/request-page';

type Props = { searchParams: Promise<{ na?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.lessons');
  return { title: await titleWithErrors(paths.heard.lessons, t('title')) };
}

/** What rules did wrong, and what became of it, for everybody (VALUES P6 R9). */
export default async function Page({ searchParams }: Props) {
  const { na, gedaan } = await searchParams;
  return (
    <RequestPage path={paths.heard.lessons} hasForm>
      <LessonsPage
        page={await lessons(na)}
        isContinued={na !== undefined}
        kept={await readKeptForm(paths.heard.lessons)}
        formKey={randomId()}
        isDone={gedaan === 'verteld'}
      />
    </RequestPage>
  );
}
