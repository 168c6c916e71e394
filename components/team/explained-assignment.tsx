import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { useReason } from '@/components/case/assignment-words';
import { useDates } from '@/components/case/dates';
import { asSentences } from '@/components/case/names';
import { useDomainName } from '@/components/case/parts-table';
import type { ExplainedAssignment, NamedCandidate } from '@/lib/queries/team/routing-explained';

/** One assignment: who, since when, why, and everybody who was weighed. */
export function ExplainedAssignmentBlock({ assignment }: { assignment: ExplainedAssignment }) {
  const t = useTranslations('lead.case');
  const words = useTranslations('work.case.assignment');
  const dates = useDates();
  const reason = useReason();
  const { name, since, until, decidedBy, note, candidates } = assignment;
  const when = until
    ? t('period', { since: dates.plain(since), until: dates.plain(until) })
    : t('since', { day: dates.full(since) });
  return (
    <div className="flow flow--sm">
      <div>
        <Heading level={3}>{name}</Heading>
        <Paragraph>
          {when}. {reason(assignment.reason)}{' '}
          {decidedBy ? t('byPerson', { name: decidedBy }) : t('byRule')}{' '}
          {note ? words('note', { note }) : null}
        </Paragraph>
      </div>
      {candidates.length > 0 ? (
        <CandidatesTable candidates={candidates} chosenId={assignment.staffId} />
      ) : null}
    </div>
  );
}

type TableProps = { candidates: readonly NamedCandidate[]; chosenId: string };

/** Every candidate in the order of the rule, with what counted. */
function CandidatesTable({ candidates, chosenId }: TableProps) {
  const t = useTranslations('lead.case');
  const load = useTranslations('lead.load');
  const facts = useFacts();
  return (
    <Table
      caption={t('candidates')}
      rows={candidates}
      rowKey={(row) => row.staffId}
      columns={[
        { key: 'rank', label: t('rank'), cell: (row) => row.rank },
        {
          key: 'who',
          label: load('who'),
          header: true,
          cell: (row) => (
            <>
              {row.name}{' '}
              {row.staffId === chosenId ? (
                <State kind="done" as="span">
                  {t('chosen')}
                </State>
              ) : null}
            </>
          ),
        },
        {
          key: 'points',
          label: t('points'),
          cell: ({ points, capacity }) => load('pointsText', { points, capacity }),
        },
        { key: 'room', label: t('roomLabel'), cell: (row) => t(`room.${row.room}`) },
        { key: 'facts', label: t('facts'), cell: facts },
      ]}
    />
  );
}

/** What counted for a candidate, in words. */
function useFacts(): (candidate: NamedCandidate) => string {
  const t = useTranslations('lead.case');
  const skillName = useDomainName();
  return (candidate) =>
    asSentences([
      ...candidate.exclusions.map((exclusion) => t(`exclusion.${exclusion}`)),
      candidate.worksNearby ? t('near') : t('notNear'),
      candidate.missingSkills.length === 0
        ? t('allSkills')
        : t('missingSkills', { skills: candidate.missingSkills.map(skillName).join(', ') }),
      candidate.speaksLanguage ? t('language') : t('noLanguage'),
      candidate.worksInTime ? t('inTime') : t('notInTime'),
    ]);
}
