import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { DefinitionList } from '@/components/ui/definition-list';
import { Paragraph } from '@/components/ui/paragraph';
import type { DecisionLine } from '@/lib/queries/decision/part-decisions';

const lines = (text: string) => <span className="whitespace-pre-line">{text}</span>;

/** One decision as it was made: plain words first, the law last, then who signed and how it was announced. */
export function DecisionFacts({ decision }: { decision: DecisionLine }) {
  const t = useTranslations('decisionWork');
  const dates = useDates();
  const { kind, reason, possible, legalGround, by, at, announced, isOrdered } = decision;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('facts.kind'), value: t(`kind.${kind}`) },
          { term: t('facts.reason'), value: lines(reason) },
          ...(possible ? [{ term: t('facts.possible'), value: lines(possible) }] : []),
          { term: t('facts.legalGround'), value: lines(legalGround) },
          {
            term: t('facts.announced'),
            value: announced
              ? t(`announcedBy.${announced.how}`, {
                  day: dates.full(announced.on),
                  name: announced.by,
                })
              : t(isOrdered ? 'facts.ordered' : 'facts.notAnnounced'),
          },
        ]}
      />
      <Paragraph look="small">{t('facts.by', { name: by, moment: dates.moment(at) })}</Paragraph>
    </>
  );
}
