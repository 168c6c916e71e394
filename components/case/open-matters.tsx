import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { OpenMatters as Matters } from '@/lib/queries/case/open-matters';
import { useDates } from './dates';
import { useDomainName } from './parts-table';

/** What is open in a case, and what waits in its conversations and its plan. */
export type OpenInCase = Matters & {
  /** messages that nobody of us read */
  unread: number;
  /** residents whom no mail reaches, by first name */
  toTell: readonly string[];
  /** proposals in the plan that wait for an answer */
  proposals: number;
};

type Props = { caseId: string; open: OpenInCase };

/** One line for each thing that somebody who takes over has to go on with. */
export function OpenMatters({ caseId, open }: Props) {
  const t = useTranslations('work.open');
  const lines = [
    ...useParts(open),
    ...useSteps(open),
    ...useVisits(open),
    ...useQuestions(caseId, open),
    ...useWaiting(caseId, open),
  ];
  if (lines.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ul className="plein-list">
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

type Line = { key: string; text: ReactNode };

function useParts({ parts }: Matters): Line[] {
  const t = useTranslations('work.open');
  const status = useTranslations('work.case.parts.status');
  const domain = useDomainName();
  return parts.map((part) => ({
    key: part.id,
    text: t('part', { name: domain(part.domain), status: status(part.status) }),
  }));
}

function useSteps({ steps }: Matters): Line[] {
  const t = useTranslations('work.open');
  const dates = useDates();
  return steps.map(({ id, what, dueOn }) => ({
    key: id,
    text: <span dir="auto">{t('step', { what, day: dates.short(dueOn) })}</span>,
  }));
}

function useVisits({ visits }: Matters): Line[] {
  const t = useTranslations('work.open');
  const dates = useDates();
  return visits.map(({ id, what, startsAt, who }) => {
    const words = { moment: dates.moment(startsAt), what, who: who.join(', ') };
    return {
      key: id,
      text: <span dir="auto">{t(who.length > 0 ? 'visit' : 'visitAlone', words)}</span>,
    };
  });
}

function useQuestions(caseId: string, { questions }: Matters): Line[] {
  const t = useTranslations('work.open');
  return questions.map(({ id, about, askedBy, to }) => ({
    key: id,
    text: (
      <Link href={paths.work.action(caseId, 'overleg')} target>
        <span dir="auto">{t('question', { about, askedBy, to })}</span>
      </Link>
    ),
  }));
}

function useWaiting(caseId: string, { unread, toTell, proposals }: OpenInCase): Line[] {
  const t = useTranslations('work.open');
  const linked = (key: 'unread' | 'proposals', count: number, href: string): Line[] => {
    const words = (
      <Link href={href} target>
        {t(key, { count })}
      </Link>
    );
    return count > 0 ? [{ key, text: words }] : [];
  };
  const unreached = { key: 'toTell', text: t('toTell', { names: toTell.join(', ') }) };
  return [
    ...linked('unread', unread, paths.work.talk(caseId, null).page),
    ...(toTell.length > 0 ? [unreached] : []),
    ...linked('proposals', proposals, paths.work.plan(caseId).page),
  ];
}
