import { expect, it } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { helperNotices, leadNotices } from '@/lib/queries/notice/notices';
import { home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const nobody = '00000000-0000-0000-0000-000000000000';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

it('steps with one day are one line with how many, and its day is the day that was agreed', async () => {
  const teamId = await team('Noord');
  await colleague({ teamId });
  const lead = await teamLead([teamId]);
  const at = await home();
  const agreedOn = toDateColumn(today(inDays(1)));
  for (const what of ['Bellen met de verhuurder.', 'De brief lezen.']) {
    const step = { what, caseId: at.caseId, madeById: at.contact.staffId };
    await database().agreedStep.create({ data: { ...step, dueOn: agreedOn } });
  }
  await surfaceCases({ after: nobody, take: 10 }, inDays(30));
  for (const { lines, total } of [await helperNotices(at.contact), await leadNotices(lead)]) {
    const steps = lines.filter(({ kind }) => kind === 'agreedStep');
    expect(steps).toMatchObject([{ caseId: at.caseId, count: 2, dueOn: fromDateColumn(agreedOn) }]);
    expect(total).toBe(lines.reduce((sum, { count }) => sum + count, 0));
  }
});
