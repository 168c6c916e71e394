import { beforeEach, describe, expect, it } from 'vitest';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import type { StaffActor } from '@/lib/platform/actor-types';
import { lookAtWish } from '@/lib/commands/team/look-at-wish';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { looksOf, timelineOf } from '@/lib/queries/shared/case/history';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { openWishesOf, wishPage } from '@/lib/queries/team/wishes';
import { asOwner } from '@/tests/support/database';
import { verifiedRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const reason = 'Zij luistert niet naar mij.';
let house = 1500;
let noord: string;
let marijke: StaffActor;
let lead: StaffActor;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  noord = await team();
  marijke = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
});

async function asked(): Promise<Sent & { own: Awaited<ReturnType<typeof findOwnRequest>> }> {
  const { sent, resident } = await verifiedRequest({
    ...{ houseNumber: String(house), givenName: 'Jan', phone: '0612345678' },
  });
  expect(sent.contactPersonId).toBe(marijke.staffId);
  const input = { contactPersonId: marijke.staffId, prefersPrevious: false, reason };
  expect(await askOtherContactPerson(resident, sent.requestId, input)).toBe('teamLead');
  return { ...sent, own: await findOwnRequest(resident, sent.requestId) };
}

describe('why somebody wants another contact person', () => {
  it('is read by the resident and by the team lead who was told, with whom to call', async () => {
    const { own, caseId } = await asked();
    expect(await myMessages(own!)).toMatchObject([
      { kind: 'contactPersonAsked', from: null, text: reason },
    ]);
    const [wish] = (await routingExplained(lead, caseId)).wishes;
    expect(JSON.stringify(wish)).not.toMatch(/luistert|Jan|0612345678/);
    expect(await wishPage(lead, wish!.id)).toMatchObject({
      ...{ reason, about: 'Marijke Denkbeeld', asker: { givenName: 'Jan' }, caseId },
      ...{ phone: '0612345678', flags: { mayNotBeCalledHome: false } },
    });
  });

  it('stands nowhere in what the contact person reads of the case, and neither does the wish', async () => {
    const { caseId } = await asked();
    const [wish] = await openWishesOf(lead);
    await lookAtWish(lead, wish!.id);
    const facts = await caseFacts(marijke, caseId, today());
    const [told, looked] = [
      await timelineOf(facts, { take: 50 }),
      await looksOf(facts, { take: 50 }),
    ];
    expect(JSON.stringify([told, looked])).not.toMatch(/luistert niet|contactPersonAsked|wish/);
    expect(looked.lines.map((line) => line.event)).toContain('request.submitted');
    const where = { caseId, staffId: marijke.staffId, kind: 'contactPersonAsked' };
    expect(await database().signal.count({ where })).toBe(0);
  });

  it('is not read by the one whom it is about, also when that is a team lead', async () => {
    const { caseId } = await asked();
    await asOwner(`update staff set roles = '{consultant,team_lead}' where id = $1`, [
      marijke.staffId,
    ]);
    const asLead = { ...marijke, roles: ['consultant', 'team_lead'], ledTeamIds: [noord] };
    expect((await routingExplained(asLead as StaffActor, caseId)).wishes).toEqual([]);
    const [wish] = await openWishesOf(lead);
    expect(await openWishesOf(asLead as StaffActor)).toEqual([]);
    await expect(lookAtWish(asLead as StaffActor, wish!.id)).rejects.toThrow(NotFoundError);
    await expect(wishPage(asLead as StaffActor, wish!.id)).rejects.toThrow(NotFoundError);
  });

  it('is told to nobody whom it is about, and never reworded: the database refuses', async () => {
    const { requestId, caseId } = await asked();
    const { id: assignmentId } = await database().assignment.findFirstOrThrow({
      where: { caseId, until: null },
    });
    const to = asOwner(`update contact_person_wish set lead_id = $2 where assignment_id = $1`, [
      assignmentId,
      marijke.staffId,
    ]);
    await expect(to).rejects.toThrow(/not told to the one/);
    const wishes = database().contactPersonWish;
    const where = { requestId };
    await expect(wishes.updateMany({ where, data: { reason: '' } })).rejects.toThrow();
    await expect(wishes.deleteMany({ where })).rejects.toThrow();
    await expect(wishes.create({ data: { requestId, assignmentId } })).rejects.toThrow();
    expect(await wishes.findMany({ where })).toMatchObject([{ reason }]);
  });
});
