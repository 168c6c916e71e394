import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormErrors } from '@/components/case/form-errors';
import { FormPage } from '@/components/case/form-page';
import type { Kept } from '@/components/case/kept';
import { WorkFrame } from '@/components/case/work-frame';
import { AskForm } from '@/components/consult/ask-form';
import { ConsultationList } from '@/components/consult/consultation-list';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import {
  consultationsOf,
  domainsOf,
  thinkersFor,
  type CaseConsultations,
} from '@/lib/queries/consult/case-consultations';
import { openCasePage, withTitle, type OpenCase } from '../../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ voor?: string; weer?: string; gedaan?: string }>;
};

const pathOf = (id: string) => paths.work.action(id, 'overleg');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('consultWork');
  return withTitle(t('title'), pathOf((await params).id));
}

/** Asking a colleague about this case without handing it over, and what was asked before. */
export default async function Page({ params, searchParams }: Props) {
  const open = await openCasePage(params, 'consult');
  const { voor, weer, gedaan } = await searchParams;
  const here = pathOf(open.id);
  const found = await consultationsOf(open.facts, voor);
  const t = await getTranslations('consultWork');
  const kept = await readKeptForm(here);
  // The error of the one button below is no error of the form.
  const isOfForm = !kept?.errors.some(({ path }) => path === 'withdraw');
  return (
    <WorkFrame site={site()} actor={open.actor} current="households">
      <FormPage back={paths.work.case(open.id)} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="consultWork.done" />
        {isOfForm ? null : <FormErrors errors={kept?.errors} links={{ withdraw: '#lijst' }} />}
        <Section id="nieuw" title={t('form.title')}>
          <Ask open={open} found={found} again={weer} kept={isOfForm ? kept : null} />
        </Section>
        <Section id="lijst" title={t('list.title')}>
          <ConsultationList lines={found.lines} path={here} isOpen={open.facts.status === 'open'} />
          <Pagination
            label={t('list.title')}
            previous={voor ? { href: here, text: t('list.latest') } : undefined}
            next={
              found.next ? { href: `${here}?voor=${found.next}`, text: t('list.older') } : undefined
            }
          />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}

type AskProps = {
  open: OpenCase<{ id: string }>;
  found: CaseConsultations;
  again?: string;
  kept: Kept;
};

async function Ask({ open: { actor, id, facts }, found, again, kept }: AskProps) {
  const t = await getTranslations('consultWork.form');
  if (facts.status !== 'open') return <Paragraph>{t('closed')}</Paragraph>;
  const [thinkers, domains] = await Promise.all([
    thinkersFor(facts, actor.staffId),
    domainsOf(facts),
  ]);
  if (thinkers.length === 0) return <Paragraph>{t('nobody')}</Paragraph>;
  return (
    <AskForm
      action={`${pathOf(id)}/opslaan`}
      formKey={randomId()}
      again={found.lines.find((line) => line.id === again)}
      {...{ thinkers, domains, kept }}
    />
  );
}
