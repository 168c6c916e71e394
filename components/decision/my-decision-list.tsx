import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { MyDecision } from '@/lib/queries/decision/my-decisions';

type Props = { requestId: string; decisions: readonly MyDecision[] };

/** What was decided, in one line each, with the way to all of it. */
export function MyDecisionList({ requestId, decisions }: Props) {
  const t = useTranslations('decision');
  if (decisions.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="besluiten">
      <Heading level={2} id="besluiten">
        {t('list.title')}
      </Heading>
      <ul className="plein-lines">
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
