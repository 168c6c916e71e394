import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { breakGlass } from '@/lib/commands/glass/break-glass';
import { lookAtTeamCase } from '@/lib/commands/team/look-at-team-case';
import { findTeamLead } from '@/lib/facts/team/find-team-lead';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { judgedGlass } from '@/lib/policies/glass';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

// Two leads of the own team who were not named, and one of another team who was.
let marijke: StaffActor;
let own: StaffActor;
let named: StaffActor;
let open: Sent;
let restricted: Sent;

const leadFor = ({ householdId }: Sent) =>
  findTeamLead(database(), { contactPersonId: marijke.staffId, householdId }, today());

beforeAll(async () => {
  const [noord, zuid] = [await team(), await team('Zuid')];
  own = await teamLead([noord]);
  named = await teamLead([zuid], 'Nora Genoemd');
  marijke = await colleague({ teamId: noord });
  open = await sentRequest({ houseNumber: '1', givenName: 'Jan' });
  restricted = await sentRequest({ houseNumber: '2', givenName: 'Fatna' });
  await database().household.update({
    where: { id: restricted.householdId },
    data: { isRestricted: true, access: { create: { staffId: named.staffId } } },
  });
});

describe('something about a restricted household', () => {
  it('is told to a team lead who was named for it, also when that one leads another team', async () => {
    expect(await leadFor(open)).toBe(own.staffId);
    expect(await leadFor(restricted)).toBe(named.staffId);
    await away(named, null);
    expect(await leadFor(restricted)).toBe(named.staffId);
  });

  describe('of which the team lead who was named leaves', () => {
    const leaves = (until: Date | null) =>
      database().staff.update({ where: { id: named.staffId }, data: { inServiceUntil: until } });
    const namedIds = async () => {
      const where = { householdId: restricted.householdId };
      const rows = await database().householdAccess.findMany({ where, orderBy: { since: 'asc' } });
      return rows.map(({ staffId }) => staffId).filter((id) => id !== marijke.staffId);
    };
    // As it was before each: the other lead is not named.
    afterEach(async () => {
      await database().staff.update({
        where: { id: named.staffId },
        data: { inServiceUntil: null, roles: ['team_lead'] },
      });
      const where = { householdId: restricted.householdId, staffId: own.staffId };
      await database().householdAccess.deleteMany({ where });
    });

    it('has the lead who answers for the contact person named, as soon as the last day is known', async () => {
      await leaves(new Date('2099-01-01'));
      expect((await namedIds()).toSorted()).toEqual([named.staffId, own.staffId].toSorted());
      await leaves(new Date('2026-01-01'));
      expect(await leadFor(restricted)).toBe(own.staffId);
      // And reads it on the page of the team, once.
      const { signals } = await teamOverview(own);
      const told = signals.find(({ kind }) => kind === 'namedLead')!;
      expect(told.cases.map(({ caseId }) => caseId)).toEqual([restricted.caseId]);
      await lookAtTeamCase(own, restricted.caseId);
      expect((await teamOverview(own)).signals).toEqual([]);
    });

    it('or is a team lead no more', async () => {
      await database().staff.update({
        where: { id: named.staffId },
        data: { roles: ['consultant'] },
      });
      expect(await leadFor(restricted)).toBe(own.staffId);
    });

    it('or becomes its contact person: nobody answers for the own work', async () => {
      const move = (to: string) =>
        database().$transaction(async (tx) => {
          const { caseId } = restricted;
          await tx.assignment.updateMany({
            where: { caseId, until: null },
            data: { until: new Date() },
          });
          await tx.assignment.create({ data: { caseId, staffId: to, reason: 'hasRoom' } });
          await tx.case.update({ where: { id: caseId }, data: { contactPersonId: to } });
        });
      await move(named.staffId);
      expect(await namedIds()).toContain(own.staffId);
      await move(marijke.staffId);
    });

    it('and names nobody else while another one is there', async () => {
      const third = await teamLead([await team('Oost')], 'Derde Teamhoofd');
      const access = { householdId: restricted.householdId, staffId: third.staffId };
      await database().householdAccess.create({ data: access });
      await leaves(new Date('2026-01-01'));
      expect(await namedIds()).not.toContain(own.staffId);
      await leaves(null);
      await database().householdAccess.deleteMany({ where: access });
    });
  });

  it('keeps the name of the last team lead', async () => {
    const access = { householdId: restricted.householdId, staffId: named.staffId };
    await expect(database().householdAccess.deleteMany({ where: access })).rejects.toThrow();
    expect(await leadFor(restricted)).toBe(named.staffId);
  });

  it('is judged by whoever was named, when somebody looked without being involved', async () => {
    const looker = await colleague({ name: 'Omar Verzinsel', teamId: marijke.teamId });
    await database().householdAccess.create({
      data: { householdId: restricted.householdId, staffId: looker.staffId },
    });
    const breaking = { reason: 'Er is nu gevaar.', isHidden: false, hiddenReason: '' };
    const id = await breakGlass(looker, restricted.caseId, breaking);
    const signals = await database().signal.findMany({ where: { kind: 'glassBroken' } });
    expect(signals.map(({ staffId }) => staffId)).toEqual([named.staffId]);
    const judges = (lead: StaffActor) =>
      database().glassBreak.count({ where: { AND: [{ id }, judgedGlass(lead)] } });
    expect([await judges(named), await judges(own)]).toEqual([1, 0]);
  });
});
