import { beforeAll, describe, expect, it } from 'vitest';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { involveColleague } from '@/lib/commands/involved/involve-colleague';
import { joinHousehold } from '@/lib/commands/involved/join-household';
import { breakGlass } from '@/lib/commands/glass/break-glass';
import { nameColleague } from '@/lib/commands/restricted/name-colleague';
import { restrictHousehold } from '@/lib/commands/restricted/restrict-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { restrictionPage } from '@/lib/queries/team/restriction';
import { joined, joining } from '@/tests/support/factories/involved';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, recordOf, team, teamLead, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
let omar: StaffActor;
let lead: StaffActor;
let elsewhere: StaffActor;
let sent: Sent;

beforeAll(async () => {
  const noord = await team();
  marijke = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  elsewhere = await teamLead([await team('Zuid')], 'Ander Teamhoofd');
  sent = await sentRequest();
  omar = await joined(sent.caseId, 'armoede');
});

const version = async () =>
  (await database().household.findUniqueOrThrow({ where: { id: sent.householdId } })).version;
const restrict = async (isRestricted: boolean, excludedId = '') =>
  restrictHousehold(lead, sent.caseId, { isRestricted, excludedId, version: await version() });

describe('restricting a household', () => {
  it('is for the team lead of the contact person alone', async () => {
    const restriction = { isRestricted: true, excludedId: '', version: await version() };
    for (const actor of [marijke, omar, elsewhere]) {
      await expect(restrictHousehold(actor, sent.caseId, restriction)).rejects.toThrow(
        NotFoundError,
      );
      await expect(restrictionPage(actor, sent.caseId)).rejects.toThrow(NotFoundError);
    }
    expect(await database().household.count({ where: { isRestricted: true } })).toBe(0);
  });

  it('names the contact person and the team lead, and shuts out at once who is involved', async () => {
    await expect(involvedPage(omar, sent.caseId)).resolves.toBeDefined();
    await restrict(true);
    const page = await restrictionPage(lead, sent.caseId);
    expect(page).toMatchObject({ isRestricted: true, excluded: [] });
    expect(page.named.map(({ id, stays }) => [id, stays])).toEqual(
      expect.arrayContaining([
        [marijke.staffId, true],
        [lead.staffId, true],
      ]),
    );
    await expect(involvedPage(omar, sent.caseId)).rejects.toThrow(NotFoundError);
    expect(await recordOf(sent.caseId, 'household.restricted')).toHaveLength(1);
  });

  it('leaves nothing to begin for who was not named', async () => {
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    const breaking = { reason: 'Crisis.', isHidden: false, hiddenReason: '' };
    await expect(joinHousehold(ilse, sent.caseId, joining())).rejects.toThrow(NotFoundError);
    await expect(breakGlass(ilse, sent.caseId, breaking)).rejects.toThrow(NotFoundError);
    const involving = { ...joining(), staffId: ilse.staffId };
    await expect(involveColleague(marijke, sent.caseId, involving)).rejects.toThrow(
      FieldErrorsError,
    );
    const to = { toStaffId: ilse.staffId, reason: 'x', message: '', hasConflict: false };
    const found = await wholeCase(sent.caseId);
    const moved = handOverCase(marijke, sent.caseId, { ...to, version: found.version }, String);
    await expect(moved).rejects.toThrow(FieldErrorsError);
    expect((await wholeCase(sent.caseId)).contactPersonId).toBe(marijke.staffId);
  });

  it('names a colleague, and takes the name away at once', async () => {
    await nameColleague(lead, sent.caseId, { staffId: omar.staffId, isNamed: 'yes' });
    await expect(involvedPage(omar, sent.caseId)).resolves.toBeDefined();
    await nameColleague(lead, sent.caseId, { staffId: omar.staffId, isNamed: 'no' });
    await expect(involvedPage(omar, sent.caseId)).rejects.toThrow(NotFoundError);
    for (const staffId of [marijke.staffId, lead.staffId]) {
      const away = nameColleague(lead, sent.caseId, { staffId, isNamed: 'no' });
      await expect(away).rejects.toThrow(FieldErrorsError);
    }
    expect(await recordOf(sent.caseId, 'household.access')).toHaveLength(2);
  });

  it('tells a team lead who is named, once; a colleague was asked by a colleague', async () => {
    const second = await teamLead([marijke.teamId!], 'Tweede Hoofd');
    const told = () => database().signal.findMany({ where: { kind: 'namedLead' } });
    for (const { staffId } of [second, second, omar]) {
      await nameColleague(lead, sent.caseId, { staffId, isNamed: 'yes' });
    }
    expect(await told()).toMatchObject([{ staffId: second.staffId, caseId: sent.caseId }]);
    for (const { staffId } of [second, omar]) {
      await nameColleague(lead, sent.caseId, { staffId, isNamed: 'no' });
    }
  });

  it('of a colleague keeps that colleague away, also when named by mistake', async () => {
    await nameColleague(lead, sent.caseId, { staffId: omar.staffId, isNamed: 'yes' });
    await restrict(true, omar.staffId);
    await expect(involvedPage(omar, sent.caseId)).rejects.toThrow(NotFoundError);
    const again = nameColleague(lead, sent.caseId, { staffId: omar.staffId, isNamed: 'yes' });
    await expect(again).rejects.toThrow(FieldErrorsError);
    const page = await restrictionPage(lead, sent.caseId);
    expect(page.excluded.map(({ id }) => id)).toEqual([omar.staffId]);
    for (const staffId of [marijke.staffId, lead.staffId]) {
      await expect(restrict(true, staffId)).rejects.toThrow(FieldErrorsError);
    }
  });

  it('names who becomes contact person, however that came about', async () => {
    const next = await colleague({ name: 'Nieuw Gezicht', teamId: lead.teamId });
    await database().$transaction(async (tx) => {
      await tx.assignment.updateMany({
        where: { caseId: sent.caseId, until: null },
        data: { until: new Date() },
      });
      const { caseId } = sent;
      await tx.assignment.create({ data: { caseId, staffId: next.staffId, reason: 'hasRoom' } });
      await tx.case.update({ where: { id: caseId }, data: { contactPersonId: next.staffId } });
    });
    const page = await restrictionPage(lead, sent.caseId);
    expect(page.named.map(({ id }) => id)).toContain(next.staffId);
  });

  it('comes back when the household changed meanwhile, and can be undone', async () => {
    const stale = { isRestricted: false, excludedId: '', version: (await version()) - 1 };
    await expect(restrictHousehold(lead, sent.caseId, stale)).rejects.toThrow(ConflictError);
    await restrict(false);
    expect((await restrictionPage(lead, sent.caseId)).isRestricted).toBe(false);
    await expect(restrictionPage(elsewhere, sent.caseId)).rejects.toThrow(NotFoundError);
  });
});
