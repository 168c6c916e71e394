import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { lookAtTeamCase } from '@/lib/commands/team/look-at-team-case';
import { staffAtHome } from '@/lib/facts/household/at-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { knowableHouseholds } from '@/lib/policies/household';
import { colleaguesFor } from '@/lib/queries/case/colleagues';
import {
  findKnownCase,
  findKnownPerson,
  knownHousehold,
} from '@/lib/queries/caseload/known-household';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { contactInOf } from '@/lib/queries/desk/contact-in';
import { lookUp } from '@/lib/queries/desk/look-up';
import { myDay } from '@/lib/queries/desk/my-day';
import { planPage } from '@/lib/queries/plan/plan-page';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { bornOn, host, visit } from '@/tests/support/factories/desk';
import { draft, sender } from '@/tests/support/factories/draft';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { away, colleague, recordOf, team, teamLead } from '@/tests/support/factories/work';

// Everywhere where a household could leave a trace: an open one beside a restricted one, for who was named and for others.
let marijke: StaffActor;
let ilse: StaffActor;
let lead: StaffActor;
let named: StaffActor;
let truus: StaffActor;
let open: Sent;
let restricted: Sent;

const words = { contactPerson: 'om te helpen', standIn: 'valt in' };
const born = { open: '1980-02-01', restricted: '1981-03-02' } as const;
const asking = {
  open: { houseNumber: '1', birthDate: born.open, givenName: 'Jan' },
  restricted: { houseNumber: '2', birthDate: born.restricted, givenName: 'Fatna' },
};
const typed = {
  open: { name: 'Jan de Vries', birthDate: born.open },
  restricted: { name: 'Fatna de Vries', birthDate: born.restricted },
};

/** The case as its contact person has it. */
const caseOf = ({ caseId }: Sent) => caseFacts(marijke, caseId, today());

const enteredBy = (staffId: string) =>
  database().helpRequest.updateMany({ data: { enteredById: staffId, channel: 'desk' } });

beforeAll(async () => {
  const noord = await team();
  lead = await teamLead([noord]);
  named = await teamLead([noord], 'Nora Genoemd');
  marijke = await colleague({ teamId: noord });
  open = await sentRequest(asking.open);
  restricted = await sentRequest(asking.restricted);
  ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 1 });
  truus = await host();
  const { householdId } = restricted;
  await database().household.update({
    where: { id: householdId },
    data: { isRestricted: true, access: { create: { staffId: named.staffId } } },
  });
  await database().involvement.createMany({
    data: [open, restricted].map((sent) => ({
      ...{ householdId: sent.householdId, staffId: ilse.staffId, role: 'helpt' },
    })),
  });
  await enteredBy(truus.staffId);
  await away(marijke, ilse);
});

describe('a restricted household', () => {
  it('has its contact person named, whoever restricted it', async () => {
    const access = { householdId: restricted.householdId, staffId: marijke.staffId };
    expect(await database().householdAccess.count({ where: access })).toBe(1);
  });

  it('is known to the same people in the database and in the policy', async () => {
    const { householdId } = restricted;
    // The household of a colleague is not this colleague's to find, whoever named her by mistake.
    const own = await colleague({ name: 'Olga Thuis', contractHours: 0 });
    const about = { householdId, staffId: own.staffId };
    await database().routingExclusion.create({ data: { ...about, why: 'conflict' } });
    await database().householdAccess.create({ data: about });
    for (const staff of [marijke, ilse, lead, named, truus, own]) {
      const rows = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
        select id from household where may_know(id, ${staff.staffId}::uuid)`);
      const where = knowableHouseholds(staff);
      const found = await database().household.findMany({ where, select: { id: true } });
      expect(found.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(found).toHaveLength([marijke, named].includes(staff) ? 2 : 1);
    }
  });

  it('is not found by who looks somebody up at work; the look is recorded', async () => {
    expect(await findKnownCase(ilse, typed.open)).toBe(open.caseId);
    expect(await findKnownCase(ilse, typed.restricted)).toBeNull();
    expect(await findKnownCase(named, typed.restricted)).toBe(restricted.caseId);
    expect(await knownHousehold(ilse, open.caseId)).not.toBeNull();
    expect(await knownHousehold(ilse, restricted.caseId)).toBeNull();
    const looks = await recordOf(restricted.caseId, 'desk.lookedUp');
    expect(looks.map((look) => (look.payload as { found: boolean }).found)).toEqual([false, true]);
  });

  it('is not found by who writes down a parent of another household', async () => {
    expect(await findKnownPerson(ilse, typed.open)).not.toBeNull();
    expect(await findKnownPerson(ilse, typed.restricted)).toBeNull();
  });

  it('is not there at the desk, whoever asks', async () => {
    const looked = (who: keyof typeof typed) =>
      lookUp(truus, { ...visit({ name: typed[who].name }), birthDate: bornOn(born[who]) });
    expect(await looked('open')).toMatchObject({ caseId: open.caseId });
    expect(await looked('restricted')).toMatchObject({ caseId: null, asksAddress: false });
    expect(await contactInOf(open.caseId, today())).not.toBeNull();
    expect(await contactInOf(restricted.caseId, today())).toBeNull();
    expect((await myDay(truus)).sent.map((one) => one.id)).toEqual([open.requestId]);
  });

  it('has no stand-in who was not named', async () => {
    expect((await waitingFor(ilse)).cases.map((one) => one.id)).toEqual([open.caseId]);
    await expect(lookAtCase(ilse, open.caseId, words)).resolves.toMatchObject({ as: 'standIn' });
    await expect(lookAtCase(ilse, restricted.caseId, words)).rejects.toThrow(NotFoundError);
    const [{ acts }] = await database().$queryRaw<[{ acts: string }]>(Prisma.sql`
      select who_acts(${restricted.householdId}::uuid, ${marijke.staffId}::uuid, ${toDateColumn(today())}::date) as acts`);
    expect(acts).toBe(marijke.staffId);
  });

  it('is nobody’s who is involved and was not named', async () => {
    await database().absence.deleteMany();
    const at = (sent: Sent) =>
      staffAtHome(database(), ilse, { householdId: sent.householdId, today: today() }, {});
    expect(await at(open)).toBe('involved');
    expect(await at(restricted)).toBeNull();
    await expect(planPage(ilse, restricted.householdId)).rejects.toThrow(NotFoundError);
  });

  it('stands in no list, no number and no page of a team lead who was not named', async () => {
    const listed = async (actor: StaffActor) =>
      (await teamCaseList(actor, {})).rows.map((row) => row.id).sort();
    expect(await listed(lead)).toEqual([open.caseId]);
    expect(await listed(named)).toEqual([open.caseId, restricted.caseId].sort());
    const load = async (actor: StaffActor) => {
      const { colleagues, weeks } = await teamOverview(actor);
      const own = colleagues.find((one) => one.id === marijke.staffId)!;
      return [own.households, own.points, weeks.reduce((sum, week) => sum + week.count, 0)];
    };
    expect(await load(lead)).toEqual([1, 1, 1]);
    expect(await load(named)).toEqual([2, 2, 2]);
    await expect(lookAtTeamCase(lead, restricted.caseId)).rejects.toThrow(NotFoundError);
    await expect(routingExplained(lead, restricted.caseId)).rejects.toThrow(NotFoundError);
    await expect(routingExplained(named, restricted.caseId)).resolves.toBeDefined();
  });

  it('signals nothing to a team lead who was not named', async () => {
    await database().signal.createMany({
      data: [lead, named].map(({ staffId }) => ({
        ...{ staffId, kind: 'promiseAtRisk', caseId: restricted.caseId },
      })),
    });
    expect((await teamOverview(lead)).signals).toEqual([]);
    expect((await teamOverview(named)).signals).toHaveLength(1);
  });

  it('is suggested to nobody who was not named', async () => {
    const suggested = await colleaguesFor(await caseOf(restricted));
    expect(suggested).toEqual([]);
    await database().householdAccess.create({
      data: { householdId: restricted.householdId, staffId: ilse.staffId },
    });
    expect((await colleaguesFor(await caseOf(restricted))).map((one) => one.id)).toEqual([
      ilse.staffId,
    ]);
  });

  it('checks the candidates of the rule first', async () => {
    const [{ facts }] = await database().$transaction((tx) =>
      tx.$queryRaw<[{ facts: { excluded: string[] } }]>(Prisma.sql`
        select lock_routing_facts(${restricted.householdId}::uuid, null, ${toDateColumn(today())}::date) as facts`),
    );
    expect(facts.excluded).toContain(lead.staffId);
    expect(facts.excluded).not.toContain(named.staffId);
    expect(facts.excluded).not.toContain(ilse.staffId);
  });

  it('is never joined by somebody for whom nobody vouches', async () => {
    const { requestId } = await submitRequest(sender(), await draft(asking.restricted));
    const { caseId } = await database().helpRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: { caseId: true },
    });
    expect(caseId).not.toBe(restricted.caseId);
    const signals = { kind: 'protectedHousehold', caseId: restricted.caseId };
    const told = await database().signal.findMany({ where: signals, select: { staffId: true } });
    expect(told).toEqual([{ staffId: marijke.staffId }]);
  });
});
