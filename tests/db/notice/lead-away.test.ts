import { expect, it } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { toDateColumn, today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { myLate } from '@/lib/queries/late/my-late';
import { caseload } from '@/lib/queries/caseload/caseload';
import { myAnswers } from '@/lib/queries/my-case/my-answers';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const after = '00000000-0000-0000-0000-000000000000';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const whenLate = inDays(60);

it('when the own team lead and who helps are both away, a lead of another team is told', async () => {
  const [noord, zuid] = [await team('Noord'), await team('Zuid')];
  await colleague({ teamId: noord });
  const own = await teamLead([noord]);
  const other = await teamLead([zuid]);
  const at = await home({ areas: ['dagelijks'] });
  const told = async () => {
    await surfaceCases({ after, take: 10 }, whenLate);
    const notices = await database().notice.findMany({
      where: { kind: 'term', as: 'lead', settledAt: null },
      select: { staffId: true },
    });
    return [...new Set(notices.map(({ staffId }) => staffId))];
  };
  expect(await told()).toEqual([own.staffId]);

  const away = { from: toDateColumn(today(inDays(58))), until: toDateColumn(today(inDays(62))) };
  const absences = [own.staffId, at.contact.staffId].map((staffId) => ({ staffId, ...away }));
  await database().absence.createMany({ data: absences });
  expect(await told()).toEqual([other.staffId]);

  await database().absence.deleteMany({ where: { staffId: own.staffId } });
  expect(await told()).toEqual([own.staffId]);
});

it('the term that ends first stands with the case, and with the resident until it is over', async () => {
  const at = await home({ areas: ['dagelijks'], houseNumber: '8' });
  const part = await database().requestPart.findFirstOrThrow({
    where: { requestId: at.requestId },
    select: { domain: true },
  });
  const own = (await findOwnRequest(at.resident, at.requestId))!;
  const answers = await myAnswers(own, today());
  expect(answers.get(part.domain)).toMatchObject({ waitsFor: null });
  expect((await myAnswers(own, today(whenLate))).size).toBe(0);
  // Of a part that is late, what is asked now has its day all the same; and the page says both.
  const { id: partId } = await database().requestPart.findFirstOrThrow({
    where: { requestId: at.requestId },
  });
  const asked = { partId, kind: 'aanvraag', occurredOn: today(inDays(58)) } as const;
  await transaction((tx) => recordPartEvent(tx, asked, 'resident', inDays(58)));
  const both = await myAnswers(own, today(whenLate));
  expect(both.get(part.domain)).toMatchObject({ rule: 'wmo.besluit', waitsFor: null });
  expect(await myLate(own, whenLate)).toMatchObject([{ partId, domain: part.domain }]);

  const rowOn = async (when: Date) => {
    const { rows } = await caseload(at.contact, { show: 'open' }, today(when));
    return rows.find(({ id }) => id === at.caseId)!.term!;
  };
  const [now, late] = [await rowOn(new Date()), await rowOn(whenLate)];
  expect(now.daysLeft).toBeGreaterThan(0);
  expect(late.daysLeft).toBeLessThan(0);
});
