import { useTranslations } from 'next-intl';
import { Actions } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { Part } from '@/lib/queries/shared/case/parts';
import { useDates } from './dates';

const kinds = {
  new: 'now',
  in_progress: 'now',
  answered: 'done',
  closed: 'done',
  withdrawn: 'wait',
} as const;

/** How a part stands: sign and word. */
function PartState({ status }: { status: Part['status'] }) {
  const t = useTranslations('work.case.parts.status');
  return (
    <State kind={kinds[status]} as="span">
      {t(status)}
    </State>
  );
}

/** A domain by the name that colleagues use. */
export function useDomainName(): (domain: string) => string {
  const t = useTranslations('domains.domain');
  return (domain) =>
    t.has(`${domain}.staffName` as never) ? t(`${domain}.staffName` as never) : domain;
}

type May = {
  caseId: string;
  mayChange: boolean;
  /** may decide, and read what was decided, also when nothing else changes any more */
  mayDecide: boolean;
};

/** What can be done with a part, and what was decided about it. */
function PartLinks({ part, caseId, mayChange, mayDecide }: May & { part: Part }) {
  const t = useTranslations('work.case.parts');
  const ask = useTranslations('askWork');
  const d = useTranslations('decisionWork');
  const domain = useDomainName()(part.domain);
  return (
    <Actions>
      {mayChange && part.actions.length > 0 ? (
        <Link href={paths.work.action(caseId, `onderdeel/${part.id}`)}>
          {t('change')}
          <VisuallyHidden> {t('changeAbout', { domain })}</VisuallyHidden>
        </Link>
      ) : null}
      {mayChange && part.actions.length === 0 ? <span>{t('takenBack')}</span> : null}
      {mayDecide ? (
        <Link href={paths.work.asks(caseId, part.id).page}>
          {ask('link')}
          <VisuallyHidden> {ask('linkAbout', { domain })}</VisuallyHidden>
        </Link>
      ) : null}
      {mayDecide ? (
        <Link href={paths.work.decisions(caseId, part.id).page}>
          {d('link')}
          <VisuallyHidden> {d('linkAbout', { domain })}</VisuallyHidden>
        </Link>
      ) : null}
    </Actions>
  );
}

type Props = May & { parts: readonly Part[] };

/** Parts of requests, each with its own state and outcome. */
export function PartsTable({ parts, caseId, mayChange, mayDecide }: Props) {
  const t = useTranslations('work.case.parts');
  const dates = useDates();
  const domain = useDomainName();
  const isOfSeveral = new Set(parts.map((part) => part.requestId)).size > 1;
  return (
    <Table
      caption={t('caption')}
      rows={parts}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'what',
          label: t('what'),
          header: true,
          cell: (row) => (
            <>
              {domain(row.domain)}
              {isOfSeveral ? (
                <span className="plein-person__role font-normal">
                  {t('of', { day: dates.short(row.requestedAt) })}
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'how', label: t('how'), cell: (row) => <PartState status={row.status} /> },
        {
          key: 'outcome',
          label: t('outcome'),
          cell: (row) => (
            <span className="whitespace-pre-line" dir="auto">
              {row.outcome ?? t('none')}
            </span>
          ),
        },
        ...(mayChange || mayDecide
          ? [
              {
                key: 'action',
                label: t('action'),
                cell: (part: Part) => <PartLinks {...{ part, caseId, mayChange, mayDecide }} />,
              },
            ]
          : []),
      ]}
    />
  );
}
