import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import type { ExpectedWaits } from '@/lib/queries/shared/expected-wait';

type Props = {
  urgencies: readonly string[];
  domains: readonly string[];
  /** days within which there mostly is an answer, by domain */
  waits?: ExpectedWaits;
};

/** The keys of urgent things and domains are only known when it runs. */
type Say = (key: string) => string;

/** What the request is about: first what cannot wait, as the resident said it, then its parts. */
export function RequestParts({ urgencies, domains, waits }: Props) {
  const t = useTranslations('request.parts');
  const wait = useTranslations('common.wait');
  const urgency = useTranslations('domains.urgency') as unknown as Say;
  const domain = useTranslations('domains.domain') as unknown as Say;
  return (
    <>
      {urgencies.length > 0 ? (
        <>
          <Paragraph>{t('urgent')}</Paragraph>
          <ul className="plein-list">
            {urgencies.map((key) => (
              <li key={key}>
                <strong>{urgency(`${key}.label`)}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Paragraph>{t('parts', { count: domains.length })}</Paragraph>
      <ul className="plein-list">
        {domains.map((key) => (
          <li key={key}>
            {domain(`${key}.name`)}
            {waits?.has(key) ? (
              <>
                . <span className="small">{wait('answer', { days: waits.get(key)! })}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
