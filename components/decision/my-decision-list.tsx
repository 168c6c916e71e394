import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { MyDecision } from '@/lib/queries/decision/my-decisions';

type Props = {
  requestId: string;
  decisions: readonly MyDecision[];
  /** domains about which a decision is on its way by post */
  onTheirWay: readonly string[];
};

/** What was decided, in one line each, with the way to all of it. */
export function MyDecisionList({ requestId, decisions, onTheirWay }: Props) {
  const t = useTranslations('decision');
  const name = useTranslations('domains.domain');
  if (decisions.length + onTheirWay.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="besluiten">
      <Heading level={2} id="besluiten">
        {t('list.title')}
      </Heading>
      <ul className="plein-lines">
        {onTheirWay.map((domain) => (
          <li key={domain}>
            <span className="plein-person__name block">{name(`${domain}.name` as 'wmo.name')}</span>
            <State kind="wait">{t('list.onItsWay')}</State>
          </li>
        ))}
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Line requestId={requestId} decision={decision} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ requestId, decision }: { requestId: string; decision: MyDecision }) {
  const t = useTranslations('decision');
  const name = useTranslations('domains.domain');
  const dates = useDates();
  const domain = name(`${decision.domain}.name` as 'wmo.name');
  return (
    <>
      <span className="plein-person__name block">{domain}</span>
      <span className="block">{t(`title.${decision.kind}`)}</span>
      <State kind={decision.isReplaced ? 'wait' : 'done'}>
        {decision.isReplaced
          ? t('list.replaced')
          : t('list.line', { date: dates.day(decision.announcedOn) })}
      </State>
      <Link href={paths.mine.decision(requestId, decision.id)} target>
        {t('list.open')}
        <VisuallyHidden> {t('list.openAbout', { domain })}</VisuallyHidden>
      </Link>
    </>
  );
}
