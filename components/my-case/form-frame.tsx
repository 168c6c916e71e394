import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { FieldError } from '@/lib/platform/errors';

type Props = {
  back: { href: string; text: string };
  title: string;
  lead?: ReactNode;
  /** Small, above the title: which step this is. */
  step?: string;
  errors: readonly FieldError[];
  children: ReactNode;
};

/** One question: the way back, what must be mended, the question, and the form. */
export function FormFrame({ back, title, lead, step, errors, children }: Props) {
  const t = useTranslations('common.errors');
  const { summary } = useErrorTexts(errors);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={back.href}>{back.text}</BackLink>
        <ErrorSummary title={t('title', { count: summary.length })} errors={summary} />
        <div className="flow flow--xs">
          {step ? <Paragraph look="small">{step}</Paragraph> : null}
          <Heading level={1}>{title}</Heading>
        </div>
        {lead ? <Paragraph look="lead">{lead}</Paragraph> : null}
      </div>
      {children}
    </>
  );
}
