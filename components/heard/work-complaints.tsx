import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { UntoldComplaint } from '@/lib/queries/complaint/to-do';
import type { ComplaintLine, OpenComplaintLine } from '@/lib/queries/complaint/work-complaints';
import { useReceived } from './received';

/** Complaints that wait: since when, with whom, and the way to take one over. */
export function OpenComplaints({ lines }: { lines: readonly OpenComplaintLine[] }) {
  const t = useTranslations('heardWork.complaints');
  if (lines.length === 0) return <Paragraph>{t('noneOpen')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map((line) => (
        <li key={line.id} className="flow flow--xs">
          <OpenLine line={line} />
        </li>
      ))}
    </ul>
  );
}

/** Side by side where there is room. */
const states = 'flex flex-wrap gap-x-6 gap-y-1';

function OpenLine({ line }: { line: OpenComplaintLine }) {
  const t = useTranslations('heardWork.complaints');
  const dates = useDates();
  const received = useReceived()(line);
  const { id, handler, isMine, canTake, isPostponed, dueOn, isLate } = line;
  return (
    <>
      <p>
        <strong>{received}</strong>
      </p>
      <div className={states}>
        {dueOn ? (
          <State kind={isLate ? 'late' : 'wait'}>{t('due', { day: dates.full(dueOn) })}</State>
        ) : null}
        {isPostponed ? <Paragraph look="small">{t('postponed')}</Paragraph> : null}
        <State kind={isMine ? 'now' : handler ? 'wait' : 'late'}>
          {isMine ? t('mine') : handler ? t('with', { name: handler.name }) : t('nobody')}
        </State>
      </div>
      {isMine ? (
        <p>
          <Link href={paths.heard.complaint(id)} target>
            {t('read')}
            <span className="sr-only"> ({received})</span>
          </Link>
        </p>
      ) : null}
      {canTake && !isMine ? (
        <form method="post" action={paths.heard.complaintDo(id, 'overnemen')}>
          <input type="hidden" name="seenHandlerId" value={handler?.id ?? ''} />
          <Button variant="secondary" size="small">
            {t('take')}
          </Button>
        </form>
      ) : null}
    </>
  );
}

/** Complaints that the reader answered. */
export function EndedComplaints({ lines }: { lines: readonly ComplaintLine[] }) {
  const t = useTranslations('heardWork.complaints');
  const dates = useDates();
  const received = useReceived();
  if (lines.length === 0) return <Paragraph>{t('noneEnded')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map((line) => (
        <li key={line.id} className="flow flow--xs">
          <p>
            <Link href={paths.heard.complaint(line.id)} target>
              {received(line)}
            </Link>
          </p>
          {line.endedAt ? (
            <State kind="done">{t('endedOn', { day: dates.full(line.endedAt) })}</State>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Complaints that wait for the reader, or for nobody yet. */
type Counts = { mine: number; nobodys: number; untold: number };

export function ComplaintAlert({ mine, nobodys, untold }: Counts) {
  const t = useTranslations('heardWork.complaints');
  if (mine + nobodys + untold === 0) return null;
  return (
    <Alert kind="warning">
      {mine > 0 ? <p>{t('alert', { count: mine })}</p> : null}
      {nobodys > 0 ? <p>{t('alertNobody', { count: nobodys })}</p> : null}
      {untold > 0 ? <p>{t('alertUntold', { count: untold })}</p> : null}
      <Link href={paths.heard.complaints}>{t('link')}</Link>
    </Alert>
  );
}

/** Whoever complained and heard nothing of the answer: somebody calls or writes. */
export function UntoldComplaints({ lines }: { lines: readonly UntoldComplaint[] }) {
  const t = useTranslations('heardWork.complaints');
  const dates = useDates();
  const received = useReceived();
  if (lines.length === 0) return null;
  return (
    <Alert kind="warning" title={t('untold', { count: lines.length })}>
      <ul className="plein-list">
        {lines.map((line) => (
          <li key={line.id}>
            <Link href={paths.heard.complaint(line.id)}>{received(line)}</Link>.{' '}
            {t('untoldSince', { day: dates.full(line.since) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
