import { beforeEach, describe, expect, it } from 'vitest';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { admitStaff } from '@/lib/platform/sign-in/admit-staff';
import { SignInRefused } from '@/lib/platform/sign-in/refusal';
import { contactInOf } from '@/lib/queries/desk/contact-in';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { today } from '@/lib/platform/clock';
import { asOwner } from '@/tests/support/database';
import { identity, sentRequest } from '@/tests/support/factories/my-case';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

let marijke: StaffActor;
let lead: StaffActor;

beforeEach(async () => {
  await asOwner(`delete from absence`);
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  const noord = await team();
  lead = await teamLead([noord]);
  marijke = await colleague({ teamId: noord });
});

const toldLead = (caseId: string) =>
  database().signal.count({ where: { caseId, kind: 'promiseAtRisk', staffId: lead.staffId } });

/** A household that is known, and what happens when it asks again. */
async function knownHousehold(houseNumber: string) {
  const asking = { houseNumber, identityId: await identity() };
  const { caseId } = await sentRequest(asking);
  return { caseId, askAgain: () => sentRequest(asking) };
}

describe('a known household whose contact person is away', () => {
  it('without a stand-in: the team leads are told, as for a new household', async () => {
    const { caseId, askAgain } = await knownHousehold('1');
    await away(marijke, null, [0, 30]);
    const again = await askAgain();
    expect(again).toMatchObject({ caseId, contactPersonId: marijke.staffId });
    expect(await toldLead(caseId)).toBe(1);
    expect((await teamOverview(lead)).signals).toMatchObject([
      { kind: 'promiseAtRisk', cases: [{ caseId }] },
    ]);
    const fresh = await sentRequest({ houseNumber: '2' });
    expect(await toldLead(fresh.caseId)).toBe(1);
  });

  it('with a stand-in who is there, nobody else need be told', async () => {
    const { caseId, askAgain } = await knownHousehold('3');
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    await away(marijke, ilse, [0, 30]);
    await askAgain();
    expect(await toldLead(caseId)).toBe(0);
    const heard = { caseId, staffId: ilse.staffId, kind: 'newRequest' };
    expect(await database().signal.count({ where: heard })).toBe(1);
  });

  it.each([
    ['must never help this household', 'exclusion', '41'],
    ['has no role here any more', 'roles', '42'],
    ['left', 'service', '43'],
  ])('with a stand-in who %s: the team leads are told', async (_, why, houseNumber) => {
    const { caseId, askAgain } = await knownHousehold(houseNumber);
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    await away(marijke, ilse, [0, 30]);
    const change = {
      exclusion: `insert into routing_exclusion (household_id, staff_id, why)
        select household_id, $1, 'conflict' from "case" where id = '${caseId}'`,
      roles: `update staff set roles = '{}' where id = $1`,
      service: `update staff set in_service_until = '2025-01-01' where id = $1`,
    }[why]!;
    await asOwner(change, [ilse.staffId]);
    await askAgain();
    expect(await toldLead(caseId)).toBe(1);
    const heard = { caseId, staffId: ilse.staffId };
    expect(await database().signal.count({ where: heard })).toBe(0);
  });

  it('who is back before the promise ends keeps it', async () => {
    const { caseId, askAgain } = await knownHousehold('5');
    await away(marijke, null, [0, 1]);
    await askAgain();
    expect(await toldLead(caseId)).toBe(0);
  });
});

describe('a contact person whose roles the directory took away', () => {
  it('is no contact person of a new request: somebody else follows', async () => {
    const { caseId, askAgain } = await knownHousehold('6');
    const omar = await colleague({ name: 'Omar Verzinsel' });
    const { subject } = await database().staff.findUniqueOrThrow({
      where: { id: marijke.staffId },
    });
    const claims = { sub: subject, name: marijke.name, roles: [] };
    await expect(admitStaff(claims, [])).rejects.toThrow(SignInRefused);
    const again = await askAgain();
    expect(again).toMatchObject({ caseId, contactPersonId: omar.staffId });
    expect(await contactInOf(caseId, today())).toMatchObject({ name: 'Omar Verzinsel' });
    expect(await toldLead(caseId)).toBe(0);
  });

  it('does not act as stand-in either', async () => {
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    const { requestId, slip, caseId } = await sentRequest({ houseNumber: '7' });
    await away(marijke, ilse);
    await asOwner(`update staff set roles = '{}' where id = $1`, [ilse.staffId]);
    await addToRequest(slip, requestId, { formKey: randomId(), text: 'Nog iets.' });
    const heard = await database().signal.findMany({ where: { caseId, kind: 'added' } });
    expect(heard.map((one) => one.staffId)).toEqual([marijke.staffId]);
  });

  it('stays in sight of the team lead while there are households of this person', async () => {
    await knownHousehold('8');
    await asOwner(`update staff set roles = '{}' where id = $1`, [marijke.staffId]);
    const { colleagues } = await teamOverview(lead);
    const shown = colleagues.find((one) => one.id === marijke.staffId);
    expect(shown).toMatchObject({ name: marijke.name, households: 1 });
  });
});

describe('a protected household that a request resembles', () => {
  const resembled = async (houseNumber: string) => {
    const known = await sentRequest({ houseNumber });
    const { householdId } = known;
    const data = { hasSafetyFlag: true };
    await database().household.update({ where: { id: householdId }, data });
    return {
      ...known,
      heardBy: async () => {
        await sentRequest({ houseNumber });
        const where = { kind: 'protectedHousehold', caseId: known.caseId };
        const signals = await database().signal.findMany({ where, orderBy: { createdAt: 'asc' } });
        return signals.map((one) => one.staffId).toSorted();
      },
    };
  };

  it('is told to the contact person and to who acts now', async () => {
    const { heardBy } = await resembled('10');
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    await away(marijke, ilse);
    expect(await heardBy()).toEqual([marijke.staffId, ilse.staffId].toSorted());
  });

  it('is told to the team lead when the contact person works here no more', async () => {
    const { heardBy, caseId } = await resembled('11');
    await colleague({ name: 'Omar Verzinsel' });
    await asOwner(`update staff set roles = '{}' where id = $1`, [marijke.staffId]);
    expect(await heardBy()).toEqual([marijke.staffId, lead.staffId].toSorted());
    expect((await teamOverview(lead)).signals).toMatchObject([
      { kind: 'protectedHousehold', cases: [{ caseId }] },
    ]);
  });
});
