import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useLongDate } from '@/components/help-request/use-long-date';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { LocalDate } from '@/lib/rules/local-date';
import { useDeskErrors } from './use-desk-errors';

/** A code to take home: its digits, and the last day on which they work. */
export type HomeCode = { code: string; lastDay: LocalDate };

type Props = {
  requestId: string;
  given: HomeCode | null;
  /** the last day of a code that is made now */
  lastDay: LocalDate;
  fieldErrors: readonly FieldError[];
};

/**
 * A code to take home, so that somebody without e-mail can open the own page. What is said to the resident stands apart from
 * what the host does: only after the host saw who it is, there is a code, and it is shown, not read out.
 */
export function CodeSection({ requestId, given, lastDay, fieldErrors }: Props) {
  const t = useTranslations('desk.code');
  const longDate = useLongDate();
  const date = longDate(given?.lastDay ?? lastDay, true);
  return (
    <Section id="meekijken" title={t('title')}>
      <Paragraph>{t('text')}</Paragraph>
      <Paragraph>{t('until', { date })}</Paragraph>
      <ForHost>
        {given ? (
          <>
            <Paragraph>{t('show')}</Paragraph>
            <Paragraph>{t('apart')}</Paragraph>
          </>
        ) : (
          <AskForm requestId={requestId} fieldErrors={fieldErrors} />
        )}
      </ForHost>
    </Section>
  );
}

/** What only the host does, set apart from what is said to the resident. */
function ForHost({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.code');
  return (
    <section className="plein-forhost flow flow--sm" aria-labelledby="gastvrouw">
      <Heading level={3} look={4} id="gastvrouw">
        {t('forHost')}
      </Heading>
      {children}
    </section>
  );
}

function AskForm({ requestId, fieldErrors }: Pick<Props, 'requestId' | 'fieldErrors'>) {
  const t = useTranslations('desk.code');
  const { summary } = useDeskErrors(fieldErrors);
  return (
    <form method="post" action={paths.desk.code(requestId)} noValidate className="flow flow--sm">
      <ErrorSummary {...summary} />
      <Paragraph>{t('check')}</Paragraph>
      <Checkbox name="checked" id="checked" label={t('checked')} plain />
      <Button variant="secondary" icon="lock">
        {t('make')}
      </Button>
    </form>
  );
}
