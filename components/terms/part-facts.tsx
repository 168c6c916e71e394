import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useDomainName } from '@/components/case/parts-table';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { PartTerms } from '@/lib/queries/terms/case-terms';
import { useTermWords } from './words';

type Props = { part: PartTerms; caseId: string; mayWrite: boolean };
type Fact = PartTerms['events'][number];

/** What happened with a part, what ended, and the way to write down more. */
export function PartFacts({ part, caseId, mayWrite }: Props) {
  const t = useTranslations('termsWork.parts');
  const domain = useDomainName();
  const dates = useDates();
  const name = domain(part.domain);
  const asked = dates.moment(part.requestedAt);
  return (
    <Section id={`deel-${part.id}`} title={t('happened', { domain: name, asked })}>
      {part.events.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      <ul className="plein-lines">
        {part.events.map((fact) => (
          <li key={fact.id}>
            <FactLine fact={fact} />
            {mayWrite ? <Correct fact={fact} caseId={caseId} /> : null}
          </li>
        ))}
      </ul>
      <Ended part={part} />
      {mayWrite ? (
        <Link href={paths.work.partEvent(caseId, part.id)} icon="plus">
          {t('add')}
          <VisuallyHidden> {t('addAbout', { domain: name, asked })}</VisuallyHidden>
        </Link>
      ) : null}
    </Section>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const t = useTranslations('termsWork.parts');
  const words = useTermWords();
  const dates = useDates();
  const until = fact.untilOn ? `, ${t('until', { day: dates.plain(fact.untilOn) })}` : '';
  return (
    <>
      <p>
        <b>{words.event(fact.kind)}</b>: {dates.full(fact.occurredOn)}
        {until}
      </p>
      <p className="small">{t(`by.${fact.by}`, { name: fact.byName ?? '' })}</p>
      {fact.note ? (
        <p className="whitespace-pre-line" dir="auto">
          {fact.note}
        </p>
      ) : null}
    </>
  );
}

function Correct({ fact, caseId }: { fact: Fact; caseId: string }) {
  const t = useTranslations('termsWork.parts');
  const words = useTermWords();
  const dates = useDates();
  const about = { event: words.event(fact.kind), day: dates.plain(fact.occurredOn) };
  return (
    <Link href={paths.work.correctEvent(caseId, fact.partId, fact.id)}>
      {t('correct')}
      <VisuallyHidden> {t('correctAbout', about)}</VisuallyHidden>
    </Link>
  );
}

/** Terms that do not run any more. */
function Ended({ part: { all } }: { part: PartTerms }) {
  const t = useTranslations('termsWork');
  const words = useTermWords();
  const dates = useDates();
  const ended = all.filter(({ state }) => state !== 'running' && state !== 'late');
  if (ended.length === 0) return null;
  return (
    <>
      <Paragraph>{t('parts.ended')}</Paragraph>
      <ul className="plein-lines">
        {ended.map((term) => (
          <li key={term.key}>
            {t('parts.endedLine', {
              rule: words.ofRule(term.rule, 'name'),
              state: t(`state.${term.state as 'kept' | 'keptLate' | 'over'}`),
              day: dates.plain(term.end),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
