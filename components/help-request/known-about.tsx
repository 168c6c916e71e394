import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Paragraph } from '@/components/ui/paragraph';
import type { KnownFacts } from '@/lib/schemas/known-facts';
import { useLongDate } from './use-long-date';

type Props = { facts: KnownFacts; isShown: boolean };

const joined = (...words: (string | undefined)[]) => words.filter(Boolean).join(' ');

/** What is known of the one who signed in. Not shown when that person is gone: somebody else may sit here now. */
export function KnownAbout({ facts, isShown }: Props) {
  const t = useTranslations('request.wie-bent-u');
  const longDate = useLongDate();
  if (!isShown) return <Alert>{t('knownHidden')}</Alert>;
  const lines = [
    joined(facts.givenName, facts.familyNamePrefix, facts.familyName),
    facts.birthDate ? longDate(facts.birthDate) : '',
    joined(facts.street, facts.houseNumber),
    joined(facts.postcode, facts.city),
  ].filter(Boolean);
  return (
    <Alert kind="positive" title={t('knownTitle')}>
      {lines.map((line) => (
        <bdi className="block" key={line}>
          {line}
        </bdi>
      ))}
      <Paragraph look="small">{t('knownWrong')}</Paragraph>
    </Alert>
  );
}
