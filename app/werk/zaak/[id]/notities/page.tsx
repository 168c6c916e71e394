import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { NotesView } from '@/components/talk/notes-view';
import { lookAtNotes } from '@/lib/commands/notes/look-at-notes';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { notesPage } from '@/lib/queries/notes/notes-page';
import { isRequestId } from '@/lib/schemas/my-case';
import { foundOr404, withTitle } from '../../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gedaan?: string | string[]; voor?: string | string[] }>;
};

const pathOf = (id: string) => paths.work.action(id, 'notities');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('talkWork.notes');
  return withTitle(t('title'), pathOf((await params).id));
}

/** Notes among colleagues; nothing on this page leads to the conversation. */
export default async function NotesPage({ params, searchParams }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const [{ id }, { gedaan, voor }] = [await params, await searchParams];
  if (!isRequestId(id)) notFound();
  const page = await notesPage(actor, id, typeof voor === 'string' ? voor : undefined);
  await foundOr404(lookAtNotes(actor, id, page?.notes.map((note) => note.id) ?? []));
  const t = await getTranslations('talkWork.notes');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        <NotesView
          page={page!}
          path={pathOf(id)}
          kept={await readKeptForm(pathOf(id))}
          formKey={randomId()}
          isDone={gedaan === 'bewaard'}
          isOlder={voor !== undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
