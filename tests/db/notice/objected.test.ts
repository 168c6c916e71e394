import { beforeAll, expect, it } from 'vitest';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { settleClosed, surfaceCases } from '@/lib/commands/notice/surface-cases';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { helperNotices, leadNotices } from '@/lib/queries/notice/notices';
import { asOwner } from '@/tests/support/database';
import { announced } from '@/tests/support/factories/decision';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const day = (days: number) => new Date(Date.now() + days * 86_400_000);
let at: Home;
let lead: StaffActor;
let partId: string;
let decisionId: string;

const told = async (when: Date) => {
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null;) {
    after = await surfaceCases({ after, take: 1 }, when);
  }
  await settleClosed(when);
  const rows = await database().notice.findMany({
    where: { settledAt: null, caseId: at.caseId },
    orderBy: { as: 'asc' },
    select: { rule: true, as: true, stage: true, staffId: true },
  });
  return rows;
};

beforeAll(async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home({ areas: ['dagelijks'] });
  await home({ houseNumber: '9' });
  ({ partId, decisionId } = await announced(at));
  await database().requestPart.updateMany({
    where: { caseId: at.caseId },
    data: { status: 'closed', closedAt: new Date() },
  });
  await database().case.update({
    where: { id: at.caseId },
    data: { status: 'closed', closedAt: new Date(), nextPromiseOn: null },
  });
});

it('a case that is closed tells nothing', async () => {
  await database().agreedStep.create({
    data: { caseId: at.caseId, what: 'Bellen.', dueOn: day(1), madeById: at.contact.staffId },
  });
  expect(await told(day(84))).toEqual([]);
});

it('unless somebody objects: its answer is watched until it is there', async () => {
  const objection = { formKey: randomId(), text: 'Ik kan zelf niet stofzuigen.', lateReason: '' };
  await objectToDecision(at.resident, at.requestId, decisionId, objection);
  expect(await told(day(1))).toEqual([]);
  // Six weeks to object and six to answer.
  const late = [
    { rule: 'awb.bob', as: 'helper', stage: 'end', staffId: at.contact.staffId },
    { rule: 'awb.bob', as: 'lead', stage: 'end', staffId: lead.staffId },
  ];
  expect(await told(day(95))).toEqual(late);
  for (const notices of [helperNotices(at.contact), leadNotices(lead)]) {
    expect((await notices).lines).toContainEqual(
      expect.objectContaining({ caseId: at.caseId, rule: 'awb.bob' }),
    );
  }
  expect(await told(day(95))).toEqual(late);
});

it('to the team lead from the beginning when the contact person left', async () => {
  await asOwner(
    `update staff set in_service_until = current_date where id = '${at.contact.staffId}'`,
  );
  let near = 60;
  while (near < 95 && (await told(day(near))).length === 0) near += 1;
  expect(await told(day(near))).toMatchObject([
    { as: 'helper', stage: 'ahead', staffId: at.contact.staffId },
    { as: 'lead', stage: 'ahead', staffId: lead.staffId },
  ]);
});

it('and is put away with the answer', async () => {
  const event = { partId, kind: 'objection_decided', occurredOn: today(day(96)) } as const;
  await transaction((tx) => recordPartEvent(tx, event, 'system', day(96)));
  expect(await told(day(96))).toEqual([]);
});
