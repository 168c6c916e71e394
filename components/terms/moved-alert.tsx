import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import type { MovedBy } from '@/lib/queries/terms/case-terms';
import type { MovedTerm } from '@/lib/rules/case-terms/case-terms';
import { useTermWords } from './words';

/** What a fact or a correction moved, right after it was written down. */
export function MovedAlert({ moved }: { moved: MovedBy }) {
  const t = useTranslations('termsWork.moved');
  const { terms, isCorrection } = moved;
  return (
    <Alert kind="positive" live>
      <p>{t(isCorrection ? 'corrected' : 'recorded')}</p>
      {terms.length === 0 ? <p>{t('none')}</p> : null}
      {terms.length > 0 ? (
        <>
          <p>
            <b>{t('title')}</b>
          </p>
          <ul>
            {terms.map((term) => (
              <li key={`${term.rule} ${term.before} ${term.after}`}>
                <Moved term={term} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Alert>
  );
}

function Moved({ term: { rule, before, after } }: { term: MovedTerm }) {
  const t = useTranslations('termsWork.moved');
  const words = useTermWords();
  const dates = useDates();
  const name = words.ofRule(rule, 'name');
  if (before === null) return t('begins', { rule: name, after: dates.plain(after!) });
  if (after === null) return t('gone', { rule: name, before: dates.plain(before) });
  return t('from', { rule: name, before: dates.plain(before), after: dates.plain(after) });
}
