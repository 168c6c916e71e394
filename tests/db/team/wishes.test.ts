import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import { lookAtWish } from '@/lib/commands/team/look-at-wish';
import { noteWishContact } from '@/lib/commands/team/note-wish-contact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { myLog } from '@/lib/queries/my-case/my-log';
import { pendingWish } from '@/lib/queries/my-case/my-messages';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { openWishesOf, wishPage } from '@/lib/queries/team/wishes';
import { addDays } from '@/lib/rules/local-date';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, recordOf, team, teamLead, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
let kees: StaffActor;
let lead: StaffActor;
let other: StaffActor;
let sent: Sent;
let wishId: string;
let house = 0;

beforeAll(async () => {
  const [noord, zuid] = [await team(), await team('Wijkteam Zuid')];
  marijke = await colleague({ teamId: noord });
  kees = await colleague({ name: 'Kees Fabel', teamId: zuid, contractHours: 0 });
  lead = await teamLead([noord]);
  other = await teamLead([zuid], 'Ruben Modelman');
});

beforeEach(async () => {
  house += 1;
  sent = await sentRequest({
    ...{ houseNumber: String(house), givenName: 'Jan', phone: '0612345678' },
    ...{ urgencies: ['unsafe'] },
  });
  const reason = 'Zij luistert niet.';
  await askOtherContactPerson(sent.slip, sent.requestId, {
    ...{ contactPersonId: marijke.staffId, prefersPrevious: false, reason },
  });
  ({ id: wishId } = await database().contactPersonWish.findFirstOrThrow({
    where: { requestId: sent.requestId },
  }));
});

const own = async () => (await findOwnRequest(sent.slip, sent.requestId))!;

describe('a wish for another contact person', () => {
  it('stands with its day in the list of the lead who was told, without who and why', async () => {
    const wish = (await openWishesOf(lead)).find((one) => one.id === wishId)!;
    expect(wish).toMatchObject({ about: 'Marijke Denkbeeld', urgency: { kind: 'days-left' } });
    expect(wish.dueOn).toBe((await pendingWish(await own()))!.by);
    expect(JSON.stringify(wish)).not.toMatch(/Jan|luistert|0612345678/);
    const late = await openWishesOf(lead, addDays(wish.dueOn, 2));
    expect(late.find((one) => one.id === wishId)!.urgency).toEqual({ kind: 'overdue', days: 2 });
  });

  it('opens who, why, how to call and how careful to be', async () => {
    expect(await wishPage(lead, wishId)).toMatchObject({
      ...{ reason: 'Zij luistert niet.', asker: { givenName: 'Jan' }, phone: '0612345678' },
      ...{ flags: { hasSafetyFlag: true }, caseId: sent.caseId, contacted: null },
    });
  });

  it('is a look that its sender reads, and who it is about does not', async () => {
    await lookAtWish(lead, wishId);
    const { lines } = await myLog(await own(), 50);
    expect(lines.filter((line) => line.event === 'wish.viewed')).toMatchObject([
      { who: { kind: 'staff', name: 'Hanna Denkraam' } },
    ]);
    expect(await recordOf(sent.caseId, 'wish.viewed')).toEqual([]);
    const { signals } = await wholeCase(sent.caseId);
    const asked = signals.filter((one) => one.kind === 'contactPersonAsked');
    expect(asked.every((one) => one.seenAt)).toBe(true);
    // Looking is not talking: it stays in the list.
    expect((await openWishesOf(lead)).map((one) => one.id)).toContain(wishId);
  });

  it('is done when there was contact: once, and it is promised no more', async () => {
    await Promise.all([noteWishContact(lead, wishId), noteWishContact(lead, wishId)]);
    expect((await openWishesOf(lead)).map((one) => one.id)).not.toContain(wishId);
    expect(await wishPage(lead, wishId)).toMatchObject({ contacted: { by: 'Hanna Denkraam' } });
    const about = { requestId: sent.requestId, event: 'wish.contacted' };
    expect(await database().auditEvent.count({ where: about })).toBe(1);
    expect(await pendingWish(await own())).toBeNull();
  });

  it('stays with the lead who was told, also when the case goes to another team', async () => {
    const { version } = await wholeCase(sent.caseId);
    const change = { toStaffId: kees.staffId, reason: 'Beter zo.', message: '', version };
    await reassignCase(lead, sent.caseId, { ...change, hasConflict: false }, (name) => name);
    expect(await wishPage(lead, wishId)).toMatchObject({
      ...{ contactPerson: 'Kees Fabel', about: 'Marijke Denkbeeld', caseId: null },
    });
  });

  it('is not there for anybody else, and the attempt is recorded', async () => {
    for (const who of [marijke, other]) {
      await expect(lookAtWish(who, wishId)).rejects.toThrow(NotFoundError);
      await expect(noteWishContact(who, wishId)).rejects.toThrow(NotFoundError);
      await expect(wishPage(who, wishId)).rejects.toThrow(NotFoundError);
      const where = { event: 'wish.viewed', actorId: who.staffId, result: 'refused' };
      expect(await database().auditEvent.count({ where })).toBeGreaterThan(0);
    }
    const { contactedAt } = await database().contactPersonWish.findUniqueOrThrow({
      where: { id: wishId },
    });
    expect(contactedAt).toBeNull();
  });
});
