import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { countGlassToJudge, glassToJudge } from '@/lib/queries/involved/glass';
import { helperNotices, leadNotices } from '@/lib/queries/notice/notices';
import { toReach } from '@/lib/queries/outbox/to-reach';
import { destroyable } from '@/lib/queries/retention/destroyable';
import { workTalks } from '@/lib/queries/talk/work-talks';
import { openWishesOf } from '@/lib/queries/team/wishes';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

// What waits and was done, of an open household beside a restricted one: for the team lead and the stand-in who were not
// named, and for those who were.
let marijke: StaffActor;
let lead: StaffActor;
let named: StaffActor;
let standIn: StaffActor;
let open: Sent;
let restricted: Sent;

async function leaveTraces({ caseId, requestId, householdId }: Sent): Promise<void> {
  const { staffId } = marijke;
  const { askerId: personId } = await database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
  });
  await database().glassBreak.create({
    data: {
      caseId,
      staffId,
      reason: 'Er is gevaar.',
      since: now(),
      until: new Date(now().getTime() + 3_600_000),
    },
  });
  const { id: assignmentId } = await database().assignment.findFirstOrThrow({ where: { caseId } });
  await database().contactPersonWish.create({
    data: { requestId, assignmentId, leadId: lead.staffId },
  });
  const notice = { kind: 'promise', stage: 'end', dueOn: toDateColumn(today()), isUrgent: true };
  const told = (staff: StaffActor, as: string) => ({
    ...{ ...notice, as, caseId, cause: `promise:${caseId}`, staffId: staff.staffId },
    createdAt: now(),
  });
  await database().notice.createMany({
    data: [told(lead, 'lead'), told(named, 'lead'), told(standIn, 'helper')],
  });
  await database().outboundMessage.create({
    data: {
      ...{ template: 'message', channel: 'person', cause: `trace:${caseId}`, caseId, personId },
      notReachedAt: now(),
    },
  });
  await database().conversation.create({
    data: { householdId, toTell: { create: { personId, way: 'call' } } },
  });
  const { id: partId } = await database().requestPart.findFirstOrThrow({ where: { caseId } });
  const mark = { partId, article: 'x', markedAt: now() };
  await database().partRetention.create({
    data: { ...mark, destroyableOn: toDateColumn(today()) },
  });
}

beforeAll(async () => {
  const noord = await team();
  lead = await teamLead([noord]);
  named = await teamLead([noord], 'Nora Genoemd');
  marijke = await colleague({ teamId: noord });
  open = await sentRequest({ houseNumber: '1', givenName: 'Jan' });
  restricted = await sentRequest({ houseNumber: '2', givenName: 'Fatna' });
  standIn = await colleague({ name: 'Ilse Sprookje', contractHours: 1 });
  for (const sent of [open, restricted]) await leaveTraces(sent);
  await database().household.update({
    where: { id: restricted.householdId },
    data: { isRestricted: true, access: { create: { staffId: named.staffId } } },
  });
  await away(marijke, standIn);
});

describe('what waits and was done for a restricted household', () => {
  it.each([
    ['a look without being involved', async (who: StaffActor) => (await glassToJudge(who)).length],
    ['how many of those', countGlassToJudge],
    ['a wish', async (who: StaffActor) => (await openWishesOf(who)).length],
    ['a notice', async (who: StaffActor) => (await leadNotices(who)).lines.length],
    ['how many notices', async (who: StaffActor) => (await leadNotices(who)).total],
    ['what may be destroyed', async (who: StaffActor) => (await destroyable(who)).lines.length],
  ])('is known to a team lead who was named alone: %s', async (_, count) => {
    expect([await count(lead), await count(named)]).toEqual([1, 2]);
  });

  it.each([
    ['a notice', async (who: StaffActor) => (await helperNotices(who)).lines.length],
    [
      'somebody to reach',
      async (who: StaffActor) =>
        new Set((await toReach(who)).people.map(({ caseId }) => caseId)).size,
    ],
    ['how many to reach', async (who: StaffActor) => (await toReach(who)).total / 2],
    ['a conversation', async (who: StaffActor) => (await workTalks(who)).length],
  ])('is known to a stand-in only when named: %s', async (_, count) => {
    expect(await count(standIn)).toBe(1);
    const access = { householdId: restricted.householdId, staffId: standIn.staffId };
    await database().householdAccess.create({ data: access });
    expect(await count(standIn)).toBe(2);
    await database().householdAccess.deleteMany({ where: access });
  });
});
