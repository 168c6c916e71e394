import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { CorrectForm } from '@/components/terms/event-form';
import { Alert } from '@/components/ui/alert';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { eventPart, eventToCorrect } from '@/lib/queries/terms/event-page';
import { openCasePage, withTitle } from '../../../../../../case-actor';

type Props = { params: Promise<{ id: string; partId: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId, eventId } = await params;
  const t = await getTranslations('termsWork.correct');
  return withTitle(t('save'), paths.work.correctEvent(id, partId, eventId));
}

/** A fact was otherwise than it was written down. */
export default async function Page({ params }: Props) {
  const { actor, id, facts, params: found } = await openCasePage(params, 'answer');
  const part = await eventPart(facts, found.partId);
  const event = part && (await eventToCorrect(part, found.eventId));
  if (!part || !event) notFound();
  const t = await getTranslations('termsWork');
  const here = paths.work.correctEvent(id, part.id, event.id);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage
        back={paths.work.terms(id)}
        title={t('correct.title', { event: t(`event.${event.kind}`) })}
        lead={t('correct.lead')}
      >
        {event.isReplaced ? (
          <Alert>{t('correct.replaced')}</Alert>
        ) : (
          <CorrectForm
            {...{ event, action: `${here}/opslaan`, formKey: randomId() }}
            kept={await readKeptForm(here)}
          />
        )}
      </FormPage>
    </WorkFrame>
  );
}
