import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Paragraph } from '@/components/ui/paragraph';

type Props = { outcome: string | null; typed?: string };

/** A colleague closed it first: what the resident reads, and what was typed here beside it. */
export function ClosedAlready({ outcome, typed }: Props) {
  const t = useTranslations('work.close');
  return (
    <>
      <Alert kind="warning" id="fouten" live title={t('already')}>
        {outcome ? <p>{t('stands', { outcome })}</p> : null}
      </Alert>
      {typed && typed !== outcome ? (
        <Paragraph>
          <span className="whitespace-pre-line">{t('typed', { text: typed })}</span>
        </Paragraph>
      ) : null}
    </>
  );
}
