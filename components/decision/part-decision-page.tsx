import { useTranslations } from 'next-intl';
import { FormErrors } from '@/components/case/form-errors';
import type { Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { DecisionLine } from '@/lib/queries/decision/part-decisions';
import type { LocalDate } from '@/lib/rules/local-date';
import { AnnounceForm } from './announce-form';
import { DecideForm } from './decide-form';
import { DecisionFacts } from './decision-facts';
import { ObjectionLines } from './objection-lines';

type Props = {
  caseId: string;
  partId: string;
  decisions: readonly DecisionLine[];
  /** the case is open and the resident still asks this */
  mayDecide: boolean;
  formKey: string;
  today: LocalDate;
  kept: Kept;
};

/** What was decided about a part: the one that counts with what is next, a new one, and what was decided before. */
export function PartDecisionPage(props: Props) {
  const { caseId, partId, decisions, mayDecide, formKey, today, kept } = props;
  const t = useTranslations('decisionWork');
  const late = useTranslations('lateWork');
  const [counts, ...earlier] = decisions;
  const to = paths.work.decisions(caseId, partId);
  return (
    <>
      {kept?.current ? <Changed /> : <FormErrors errors={kept?.errors} />}
      {counts ? (
        <Section id="besluit" title={t('counts')}>
          <DecisionFacts decision={counts} />
        </Section>
      ) : null}
      {counts && !counts.announced ? (
        <Section id="bekendmaken" title={t('announce.title')}>
          <AnnounceForm action={to.announceSend(counts.id)} today={today} kept={kept} />
        </Section>
      ) : null}
      {counts?.announced ? <Objections decision={counts} to={to} /> : null}
      <Section id="nieuw" title={counts ? t('form.again') : t('form.title')}>
        {counts ? <Paragraph>{t('form.againLead')}</Paragraph> : null}
        {counts?.isOrdered ? <Paragraph>{t('form.againOrdered')}</Paragraph> : null}
        {mayDecide ? (
          <DecideForm action={to.send} replaces={counts?.id ?? null} {...{ formKey, kept }} />
        ) : (
          <Paragraph>{t('form.closed')}</Paragraph>
        )}
      </Section>
      {mayDecide ? (
        <Link href={paths.work.action(caseId, `onderdeel/${partId}/nieuwe-dag`)} target>
          {late('link')}
        </Link>
      ) : null}
      {earlier.length > 0 ? (
        <Section id="eerder" title={t('earlier')}>
          {earlier.map((decision) => (
            <div key={decision.id} className="flow flow--sm">
              <DecisionFacts decision={decision} />
              {decision.objections.length > 0 ? (
                <ObjectionLines objections={decision.objections} />
              ) : null}
            </div>
          ))}
        </Section>
      ) : null}
    </>
  );
}

/** A colleague was first: what was decided stands below, above one's own text. */
function Changed() {
  const t = useTranslations('decisionWork.changed');
  return (
    <Alert kind="warning" id="fouten" live title={t('title')}>
      <p>{t('text')}</p>
    </Alert>
  );
}

type ObjectionsProps = { decision: DecisionLine; to: ReturnType<typeof paths.work.decisions> };

function Objections({ decision, to }: ObjectionsProps) {
  const t = useTranslations('decisionWork.objections');
  return (
    <Section id="bezwaar" title={t('title')}>
      <ObjectionLines objections={decision.objections} />
      <Link href={to.objection(decision.id)} icon="plus">
        {t('add')}
      </Link>
    </Section>
  );
}
