import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { EnquiryList } from '@/components/heard/work-enquiries';
import { Alert } from '@/components/ui/alert';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { answeredByMe, waitingEnquiries } from '@/lib/queries/enquiry/work-enquiries';

type Props = { searchParams: Promise<{ na?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heardWork.enquiries');
  return { title: t('title') };
}

/** Who asks something first, without a name: one list for all consultants. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('consultant');
  const { na, gedaan } = await searchParams;
  const [waiting, mine] = await Promise.all([waitingEnquiries(actor, na), answeredByMe(actor)]);
  const isTaken = Boolean((await readKeptForm(paths.heard.enquiries))?.errors.length);
  const t = await getTranslations('heardWork');
  const common = await getTranslations('common');
  const work = await getTranslations('work');
  const here = paths.heard.enquiries;
  return (
    <WorkFrame site={site()} actor={actor} current="today">
      <FormPage
        back={paths.work.home}
        backText={work('backToday')}
        title={t('enquiries.title')}
        lead={t('enquiries.lead')}
      >
        <DoneAlert done={gedaan} texts="heardWork.done" />
        {isTaken ? (
          <Alert kind="warning" live>
            {t('enquiry.taken')}
          </Alert>
        ) : null}
        <Section id="wacht" title={t('enquiries.waiting')}>
          <EnquiryList lines={waiting.lines} none={t('enquiries.none')} />
          <Pagination
            label={common('pages')}
            previous={na ? { href: here, text: t('enquiries.first') } : undefined}
            next={
              waiting.next
                ? { href: `${here}?na=${waiting.next}`, text: t('enquiries.next') }
                : undefined
            }
          />
        </Section>
        <Section id="beantwoord" title={t('enquiries.mine')}>
          <EnquiryList lines={mine} none={t('enquiries.noneMine')} />
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
