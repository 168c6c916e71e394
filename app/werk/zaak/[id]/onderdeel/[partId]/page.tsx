import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { PartForm, TypedPart } from '@/components/case/part-form';
import { WorkFrame } from '@/components/case/work-frame';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openPartPage, withTitle } from '../../../../case-actor';

type Props = { params: Promise<{ id: string; partId: string }> };

const address = (id: string, partId: string) => paths.work.action(id, `onderdeel/${partId}`);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, partId } = await params;
  const t = await getTranslations('work.case.parts');
  return withTitle(t('what'), address(id, partId));
}

export default async function Page({ params }: Props) {
  const { actor, id, facts, part, domain } = await openPartPage(params, 'answer');
  const t = await getTranslations('work.part');
  const kept = await readKeptForm(address(id, part.id));
  const title = t('title', { domain });
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#onderdelen`} title={title}>
        {part.actions.length === 0 ? (
          <>
            <Paragraph>{t('takenBack')}</Paragraph>
            <TypedPart kept={kept} />
          </>
        ) : facts.status === 'open' ? (
          <PartForm caseId={id} part={part} kept={kept} />
        ) : (
          <>
            <Paragraph>{t('closedCase')}</Paragraph>
            <TypedPart kept={kept} />
          </>
        )}
      </FormPage>
    </WorkFrame>
  );
}
