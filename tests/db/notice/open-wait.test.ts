import { expect, it } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { termParts } from '@/lib/facts/part-event/term-parts';
import { termBook } from '@/lib/facts/term/term-book';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { termsOfPart } from '@/lib/rules/case-terms/case-terms';
import { home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const day = (days: number) => new Date(Date.now() + days * 86_400_000);

it('a wait that was agreed without an end is one thing to tell, whose last day moves along', async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  await teamLead([noord]);
  const at = await home({ areas: ['dagelijks'] });
  const { id: partId } = await database().requestPart.findFirstOrThrow({
    where: { requestId: at.requestId },
  });
  const happened = (kind: 'aanvraag' | 'wait_agreed' | 'wait_ended', days: number) =>
    transaction((tx) =>
      recordPartEvent(tx, { partId, kind, occurredOn: today(day(days)) }, 'resident', day(days)),
    );
  const endOn = async (days: number) => {
    const [part] = await termParts(database(), { id: partId });
    const terms = termsOfPart(part!, { today: today(day(days)), book: termBook() });
    return terms.find(({ rule }) => rule === 'wmo.besluit')!.end;
  };
  const told = async (days: number) => {
    await surfaceCases({ after: '00000000-0000-0000-0000-000000000000', take: 10 }, day(days));
    const where = { rule: 'wmo.besluit', as: 'helper', settledAt: null };
    const rows = await database().notice.findMany({ where });
    return rows.map(({ id, cause, dueOn }) => ({ id, cause, dueOn: fromDateColumn(dueOn) }));
  };
  await happened('aanvraag', 0);
  await happened('wait_agreed', 9);
  const ends: string[] = [];
  const ids = new Set<string>();
  for (let days = 10; days < 24; days += 1) {
    const rows = await told(days);
    expect(rows.length).toBeLessThanOrEqual(1);
    for (const { id, cause, dueOn } of rows) {
      expect(cause).toMatch(/:open$/);
      expect(dueOn).toBe(await endOn(days));
      ids.add(id);
      ends.push(dueOn);
    }
  }
  expect(new Set(ends).size).toBeGreaterThan(5);
  expect(ends).toEqual(ends.toSorted());
  expect(ids.size).toBe(1);
  // When the wait is over the day stands still, and is told as the day that it is.
  await happened('wait_ended', 24);
  const [row, ...others] = await told(24);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ dueOn: await endOn(24) });
  expect(row!.cause).toContain(await endOn(24));
});
