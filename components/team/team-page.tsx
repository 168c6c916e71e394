import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { DoneAlert } from '@/components/case/done-alert';
import { useDates } from '@/components/case/dates';
import { paths } from '@/lib/paths';
import type { TeamCases } from '@/lib/queries/team/team-cases';
import type { TeamOverview, TeamSignals } from '@/lib/queries/team/team-overview';
import type { OpenWish } from '@/lib/queries/team/wishes';
import { LoadTable } from './load-table';
import { TeamCasesSection } from './team-cases-section';
import { Trend } from './trend';
import { WishList } from './wish-list';

type Props = {
  overview: TeamOverview;
  wishes: readonly OpenWish[];
  cases: TeamCases;
  target: number;
  whoId?: string;
  isContinued: boolean;
  done?: string;
  /** what waits for a team lead besides */
  waits: ReactNode;
  /** what has a day */
  notices: ReactNode;
  /** where else a team lead goes from here: before the cases, which can be many */
  children: ReactNode;
};

/** The team at a glance: what is late, how full everybody is, what comes in, and every open case. */
export function TeamPage(props: Props) {
  const t = useTranslations('lead');
  const { overview, wishes, cases, target, whoId, isContinued, done, waits, notices, children } =
    props;
  const { colleagues, weeks, teams } = overview;
  const who = colleagues.find((colleague) => colleague.id === whoId);
  return (
    <>
      <div className="flow flow--sm">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph>
          {teams.length > 0
            ? t('teams', { names: teams.map((team) => team.name).join(', ') })
            : t('noTeam')}{' '}
          {t('lead')}
        </Paragraph>
        <DoneAlert done={done} texts="lead.done" />
        <Late overview={overview} />
        {waits}
        <WishList wishes={wishes} />
        {overview.signals.map((one) => (
          <Signals key={one.kind} {...one} />
        ))}
      </div>
      {notices}
      <div className="plein-split">
        <Section id="werk" title={t('load.title')} aside={t('load.note', { target })}>
          <LoadTable colleagues={colleagues} />
          <Sum colleagues={colleagues} />
        </Section>
        <Section id="trend" title={t('trend.title')}>
          <Trend weeks={weeks} />
        </Section>
      </div>
      {children}
      <TeamCasesSection cases={cases} who={who} isContinued={isContinued} />
    </>
  );
}

function Late({ overview }: { overview: TeamOverview }) {
  const t = useTranslations('lead');
  const post = useTranslations('outboxWork');
  const late = overview.colleagues.reduce((total, colleague) => total + colleague.late, 0);
  return (
    <>
      <Alert kind={late > 0 ? 'warning' : 'positive'} title={t('late', { count: late })}>
        {late > 0 ? (
          <Link href={paths.work.promises} target>
            {t('links.promises')}
          </Link>
        ) : null}
      </Alert>
      <div className="plein-row">
        <Link href={paths.work.absence} icon="calendar">
          {t('links.absences')}
        </Link>
        <Link href={paths.work.letters} target>
          {post('letters.link')}
        </Link>
        <Link href={paths.work.wordings} target>
          {post('wordings.link')}
        </Link>
      </div>
    </>
  );
}

function Signals({ kind, cases }: TeamSignals) {
  const t = useTranslations('lead');
  const dates = useDates();
  return (
    <Alert kind="warning" title={t(`${kind}.title`)}>
      <p>{t(`${kind}.text`, { count: cases.length })}</p>
      <ul>
        {cases.map((signal) => (
          <li key={signal.caseId}>
            <Link href={paths.work.teamCase(signal.caseId)} target>
              {t('signalCase', { number: signal.number, day: dates.short(signal.at) })}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Sum({ colleagues }: Pick<TeamOverview, 'colleagues'>) {
  const t = useTranslations('lead.load');
  const total = (of: (colleague: TeamOverview['colleagues'][number]) => number) =>
    colleagues.reduce((sum, colleague) => sum + of(colleague), 0);
  return (
    <Paragraph>
      {t('sum', {
        points: total((one) => one.points),
        capacity: total((one) => one.capacity),
        households: total((one) => one.households),
      })}
    </Paragraph>
  );
}
