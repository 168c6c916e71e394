import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { caseUrgency, type CaseUrgency } from '@/lib/rules/urgency';

/** What was agreed to do next. */
export type AgreedStep = {
  id: string;
  what: string;
  dueOn: LocalDate;
  urgency: CaseUrgency;
  isForResident: boolean;
  madeBy: string;
};

const most = 20;

/**
 * What was agreed in a case and is not done yet.
 * @param facts the case, as caseFacts found it
 * @param today local date
 * @returns the soonest day first, at most 20
 */
export async function openStepsOf(
  { id: caseId }: CaseFacts,
  today: LocalDate,
): Promise<AgreedStep[]> {
  const rows = await database().agreedStep.findMany({
    where: { caseId, endedAt: null },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      what: true,
      dueOn: true,
      isForResident: true,
      madeAt: true,
      madeBy: { select: { name: true } },
    },
  });
  return rows.map(({ dueOn: due, madeAt, madeBy, ...row }) => {
    const dueOn = fromDateColumn(due);
    const moments = { nextOn: dueOn, isNew: false, movedOn: toLocalDate(madeAt) };
    return { ...row, dueOn, madeBy: madeBy.name, urgency: caseUrgency(moments, today) };
  });
}
