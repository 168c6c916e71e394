import { beforeAll, describe, expect, it } from 'vitest';
import { breakGlass } from '@/lib/commands/glass/break-glass';
import { findTeamLead } from '@/lib/facts/team/find-team-lead';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { judgedGlass } from '@/lib/policies/glass';
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

  it('is told to nobody when no team lead was named who works here', async () => {
    const leaves = (until: Date | null) =>
      database().staff.update({ where: { id: named.staffId }, data: { inServiceUntil: until } });
    await leaves(new Date('2026-01-01'));
    expect(await leadFor(restricted)).toBeNull();
    expect(await leadFor(open)).toBe(own.staffId);
    await leaves(null);
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
