import { useFormatter, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { givenCode } from '@/lib/schemas/desk';
import { shownCode, shownTime } from './contact-words';
import { useDeskErrors } from './use-desk-errors';

type Given = z.output<typeof givenCode>;
type Props = { requestId: string; given: Given | null; fieldErrors: readonly FieldError[] };

/** A code to read out, so that somebody without e-mail can open the own page. Only after the host saw who it is. */
export function CodeSection({ requestId, given, fieldErrors }: Props) {
  const t = useTranslations('desk.code');
  return (
    <Section id="meekijken" title={t('title')}>
      <Paragraph>{t('text')}</Paragraph>
      {given ? (
        <Given given={given} />
      ) : (
        <AskForm requestId={requestId} fieldErrors={fieldErrors} />
      )}
    </Section>
  );
}

function AskForm({ requestId, fieldErrors }: Omit<Props, 'given'>) {
  const t = useTranslations('desk.code');
  const { summary } = useDeskErrors(fieldErrors);
  return (
    <form method="post" action={paths.desk.code(requestId)} noValidate className="flow flow--sm">
      <ErrorSummary {...summary} />
      <Checkbox name="checked" id="checked" label={t('checked')} plain />
      <Button variant="secondary" icon="lock">
        {t('make')}
      </Button>
    </form>
  );
}

function Given({ given }: { given: Given }) {
  const t = useTranslations('desk.code');
  const format = useFormatter();
  const time = shownTime(
    format.dateTime(new Date(given.until), { hour: 'numeric', minute: '2-digit' }),
  );
  return (
    <div role="status" id="inlogcode" tabIndex={-1} className="w-fit">
      <Paragraph>{t('read')}</Paragraph>
      <p className="plein-code">{shownCode(given.code)}</p>
      <Paragraph look="small">{t('until', { time })}</Paragraph>
    </div>
  );
}
