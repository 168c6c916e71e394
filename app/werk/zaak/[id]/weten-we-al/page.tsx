import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { KnownList } from '@/components/known/known-list';
import { NoteForm } from '@/components/known/note-form';
import { Section } from '@/components/ui/section';
import { lookAtKnown } from '@/lib/commands/known/look-at-known';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { caseKnown } from '@/lib/queries/known/case-known';
import { foundOr404, withTitle } from '../../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

const pathOf = (id: string) => paths.work.action(id, 'weten-we-al');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('knownWork');
  return withTitle(t('title'), pathOf((await params).id));
}

/** Everything that the household told, so that nobody asks it again; and room to write more down. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const [{ id }, { gedaan }] = [await params, await searchParams];
  if (!z.uuid().safeParse(id).success) notFound();
  await foundOr404(lookAtKnown(actor, id));
  const known = await caseKnown(actor, id);
  if (!known) notFound();
  const here = pathOf(id);
  const t = await getTranslations('knownWork');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={paths.work.case(id)} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="knownWork.done" />
        <KnownList lines={known.lines} path={here} />
        {known.mayNote ? (
          <Section id="nieuw" title={t('form.title')}>
            <NoteForm
              action={`${here}/opslaan`}
              formKey={randomId()}
              known={known}
              kept={await readKeptForm(here)}
            />
          </Section>
        ) : null}
      </FormPage>
    </WorkFrame>
  );
}
