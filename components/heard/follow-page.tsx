import { useTranslations } from 'next-intl';
import { FormFrame } from '@/components/my-case/form-frame';
import { useDates } from '@/components/my-case/use-dates';
import type { Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PrintButton } from '@/components/ui/print-button';
import { Slip } from '@/components/ui/slip';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { ComplaintCourse } from '@/lib/queries/complaint/course';
import { spokenCode } from '@/lib/schemas/draft';
import { Course } from './complaint-course';
import { CodePage } from './code-page';

/** The code first, then how the complaint stands. */
export function FollowCodePage({ kept, phone }: { kept: Kept; phone: string }) {
  const t = useTranslations('heard.code');
  const complain = useTranslations('heard.complain');
  const back = { href: paths.heard.complain, text: complain('back') };
  const lost = t('lost', { phone });
  return <CodePage {...{ back, t, kept, lost, action: paths.heard.followOpen }} />;
}

type SlipProps = Pick<ComplaintCourse, 'code' | 'receivedOn'> & { site: Site; where: string };

/** The code of a complaint, to keep. */
export function ComplaintSlip({ code, receivedOn, site, where }: SlipProps) {
  const t = useTranslations('heard.follow');
  const common = useTranslations('common');
  const dates = useDates();
  return (
    <>
      <Slip
        brand={[common('brand'), common('municipality', { name: site.name })]}
        items={[
          { term: t('slipCode'), value: spokenCode(code), code: true },
          { term: t('slipWhere'), value: where },
          { term: t('slipReceived'), value: dates.day(receivedOn) },
        ]}
      />
      <Actions>
        <PrintButton>{t('print')}</PrintButton>
      </Actions>
      <Paragraph look="small">{common('printHint')}</Paragraph>
    </>
  );
}

type Props = {
  course: ComplaintCourse;
  site: Site;
  where: string;
  isNew: boolean;
  /** opened with a code, so it can be closed here */
  isByCode: boolean;
  back: { href: string; text: string };
};

/** A complaint, for who made it: the code, and how it goes. */
export function FollowPage({ course, site, where, isNew, isByCode, back }: Props) {
  const t = useTranslations('heard.follow');
  return (
    <FormFrame back={back} title={t('title')} errors={[]}>
      {isNew ? (
        <Alert kind="positive" live>
          {t('received')}
        </Alert>
      ) : null}
      <section className="flow flow--sm plein-group plein-slip-section" aria-labelledby="code">
        <Heading level={2} id="code">
          {t('keepTitle')}
        </Heading>
        <Paragraph>{t('keep')}</Paragraph>
        <ComplaintSlip {...{ ...course, site, where }} />
      </section>
      <Course course={course} />
      {isByCode ? <Close /> : null}
    </FormFrame>
  );
}

function Close() {
  const t = useTranslations('heard.follow');
  return (
    <form method="post" action={paths.heard.followClose} className="flow flow--xs">
      <Paragraph look="small">{t('closeHelp')}</Paragraph>
      <Button variant="secondary">{t('close')}</Button>
    </form>
  );
}
