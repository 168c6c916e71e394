import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { Paragraph } from '@/components/ui/paragraph';
import { useHouseholdNames } from '@/components/case/names';
import { useTermWords } from '@/components/terms/words';
import { UrgencyState } from './urgency-state';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { paths } from '@/lib/paths';
import type { Waiting, WaitingCase } from '@/lib/queries/caseload/waiting';

const icons: Record<WaitingCase['urgency']['kind'], IconName> = {
  overdue: 'alert',
  today: 'flag',
  'days-left': 'wait',
  new: 'plus',
  waiting: 'message',
};

/** What needs the reader first, most urgent on top; the sentence carries it, sign and colour only support it. */
export function WaitingList({ waiting }: { waiting: Waiting }) {
  const t = useTranslations('work.today');
  const hidden = waiting.total - waiting.cases.length;
  if (waiting.cases.length === 0) return <Paragraph>{t('nothing')}</Paragraph>;
  return (
    <>
      <ol className="plein-today border-t border-line">
        {waiting.cases.map((found, index) => (
          <Row key={found.id} found={found} isFirst={index === 0} />
        ))}
      </ol>
      {hidden > 0 ? <Paragraph>{t('more', { count: hidden })}</Paragraph> : null}
    </>
  );
}

/** One thing per case gives the row its title: what has a day, else who it is, else the first signal. */
function subjectOf({ step, term, owed, isToConfirm, signals, mark }: WaitingCase): string {
  if (term) return 'term';
  if (step) return 'step';
  if (owed) return 'firstContact';
  if (isToConfirm) return 'confirm';
  return signals[0] ?? (mark === 'unsafe' ? 'goOn' : 'newCase');
}

function Row({ found, isFirst }: { found: WaitingCase; isFirst: boolean }) {
  const t = useTranslations('work.today');
  const urgency = useTranslations('work.urgency');
  const names = useHouseholdNames();
  const lines = useLines(found);
  const { kind, days } = found.urgency;
  const subject = subjectOf(found);
  const terms = useTermWords();
  const term = found.term ? terms.ofRule(found.term.rule, 'name') : '';
  const name = names.inText(found.name);
  const open = subject === 'firstContact' || subject === 'confirm' ? subject : 'other';
  return (
    <li>
      <span className={`plein-today__when${kind === 'overdue' ? ' is-late' : ''}`}>
        <Icon name={icons[kind]} />
        <span>{urgency(kind, { days })}</span>
      </span>
      <div className="plein-today__what">
        <b>
          {t.has(`what.${subject}` as never)
            ? t(`what.${subject as 'confirm'}`, { name, step: found.step ?? '', term })
            : t('what.newCase', { name })}
        </b>
        {found.mark ? <UrgencyState mark={found.mark} /> : null}
        {lines.safety ? <strong className="block">{lines.safety}</strong> : null}
        {lines.said}
        {lines.more.length > 0 ? (
          <details className="plein-more">
            <summary>{t('moreSignals', { count: lines.more.length })}</summary>
            {lines.more.join(' ')}
          </details>
        ) : null}
        {found.isNew && kind !== 'new' ? (
          <>
            {' '}
            <strong className="nowrap text-action">{t('newMark')}</strong>
          </>
        ) : null}
      </div>
      <Button
        href={paths.work.case(found.id)}
        variant={isFirst ? 'primary' : 'secondary'}
        size="small"
      >
        {t(`open.${open}`)}
      </Button>
    </li>
  );
}

const shownAtOnce = 2;

/** The sentences under the title of a row: what is for safety on a line of its own, two others, and the rest folded. */
function useLines(found: WaitingCase): { safety: string | null; said: string; more: string[] } {
  const t = useTranslations('work.today');
  const d = useTranslations('domains');
  const format = useFormatter();
  const { owed, standsInFor, isToConfirm, urgencies } = found;
  // How to reach somebody safely is said before anything else.
  const isHomeChanged = found.signals.includes('homeChanged');
  const signals = found.signals.filter(
    (kind) =>
      kind !== 'homeChanged' && (!['newCase', 'newRequest', 'toConfirm'].includes(kind) || !owed),
  );
  const areas = lifeAreaKeys
    .filter((key) => owed?.areas.includes(key))
    .map((key) => d(`area.${key}.name`).toLowerCase());
  const urgent = urgencies.map((key) => d(`urgency.${key as 'unsafe'}.label`));
  const told = signals.flatMap((kind) =>
    t.has(`signal.${kind}` as never) ? [t(`signal.${kind as 'added'}`)] : [],
  );
  const lines = [
    standsInFor && t('standIn', { name: standsInFor }),
    urgent.length > 0 && t('urgent', { what: format.list(urgent) }),
    ...told,
    isToConfirm && t('toConfirm'),
    owed && (owed.enteredBy ? t('desk', { name: owed.enteredBy }) : t('online')),
    areas.length > 0 && t('about', { areas: areas.join(', ') }),
  ].filter((line) => typeof line === 'string');
  return {
    safety:
      [found.mayNotBeCalledHome && t('doNotCallHome'), isHomeChanged && t('signal.homeChanged')]
        .filter(Boolean)
        .join(' ') || null,
    said: lines.slice(0, shownAtOnce).join(' '),
    more: lines.slice(shownAtOnce),
  };
}
