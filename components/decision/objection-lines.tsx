import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { DefinitionList } from '@/components/ui/definition-list';
import { Paragraph } from '@/components/ui/paragraph';
import type { ObjectionLine } from '@/lib/queries/decision/part-decisions';

/** What came in against a decision, in the resident's own words. */
export function ObjectionLines({ objections }: { objections: readonly ObjectionLine[] }) {
  const t = useTranslations('decisionWork.objections');
  if (objections.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <div className="flow flow--md">
      {objections.map((objection) => (
        <Objection key={objection.id} objection={objection} />
      ))}
    </div>
  );
}

function Objection({ objection }: { objection: ObjectionLine }) {
  const t = useTranslations('decisionWork.objections');
  const dates = useDates();
  const { text, lateReason, how, receivedOn, postedOn, enteredBy } = objection;
  const words = (value: string) => <span className="whitespace-pre-line">{value}</span>;
  return (
    <div className="flow flow--xs">
      <DefinitionList
        items={[
          {
            term: t('received'),
            value: t(`how.${how as 'online'}`, { day: dates.full(receivedOn) }),
          },
          ...(postedOn ? [{ term: t('posted'), value: dates.full(postedOn) }] : []),
          { term: t('inTime'), value: objection.isInTime ? t('inTimeYes') : t('inTimeNo') },
          { term: t('text'), value: words(text), quote: true },
          ...(lateReason ? [{ term: t('lateReason'), value: words(lateReason), quote: true }] : []),
        ]}
      />
      {enteredBy ? <Paragraph look="small">{t('enteredBy', { name: enteredBy })}</Paragraph> : null}
    </div>
  );
}
