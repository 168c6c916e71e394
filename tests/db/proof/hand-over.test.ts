import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Held } from '@/tests/support/crowd/held';
import { signedIn } from '@/tests/support/crowd/staff';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const routing = `select pg_advisory_xact_lock(hashtextextended('routing', 0))`;

let crowd: Crowd;
let both: [AppProcess, AppProcess];
let team: StaffActor[];
let lead: StaffActor;

beforeAll(async () => {
  const { id: teamId } = await database().team.create({ data: { key: 'noord', name: 'Noord' } });
  team = await Promise.all(['Marijke', 'Omar', 'Saskia', 'Youssef'].map((name) => signedIn(name)));
  await database().staff.updateMany({ data: { teamId } });
  lead = { ...(await signedIn('Ans', { roles: ['team_lead'] })), teamId };
  crowd = await Crowd.open();
  both = await crowd.pair();
});
afterAll(() => expectNoDeadlock(crowd));

let number = 0;
/** A household that nobody else in this file has, with its first request sent. */
async function household() {
  const home = { houseNumber: String((number += 1)) };
  const [draftId] = await drafts([{ ...home, email: 'jan@example.nl' }]);
  const { caseId } = await both[0].ask('send', { draftId: draftId! });
  return { home, caseId };
}

async function current(caseId: string) {
  const { version, contactPersonId } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
  });
  const by = team.find((one) => one.staffId === contactPersonId)!;
  const others = team.filter((one) => one !== by);
  return { by, others, version, caseId };
}

const openAssignments = (caseId: string) =>
  database().assignment.findMany({ where: { caseId, until: null } });

const refusals = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).name] : []));

describe('handing over while requests of the same household arrive', () => {
  it('a request that waited for a hand-over joins the case of the new contact person', async () => {
    const { home, caseId } = await household();
    const [draftId] = await drafts([home]);
    const { by, others, version } = await current(caseId);
    // The hand-over holds the case and waits for its turn to route; the request waits for the case.
    const turn = await Held.by(routing);
    const toStaffId = others[0]!.staffId;
    const handedOver = both[0].ask('handOver', { by, caseId, toStaffId, version });
    const sent = both[1].ask('send', { draftId: draftId! });
    await turn.letGo(2);
    await handedOver;
    expect((await sent).caseId).toBe(caseId);
    expect(await openAssignments(caseId)).toMatchObject([{ staffId: toStaffId }]);
    await expectWhole();
  });

  it('twenty hand-overs in a row and sixty requests: one case, one contact person, no gap in the history', async () => {
    const { home, caseId } = await household();
    const ids = await drafts(times(60, () => home));
    const sending = Promise.all(ids.map((draftId, at) => both[at % 2]!.ask('send', { draftId })));
    for (const at of times(20, (nth) => nth)) {
      const { by, others, version } = await current(caseId);
      const toStaffId = others[at % others.length]!.staffId;
      await both[at % 2]!.ask('handOver', { by, caseId, toStaffId, version });
    }
    const sent = await sending;
    expect(new Set(sent.map((one) => one.caseId))).toEqual(new Set([caseId]));
    await expectReceipts(sent);
    expect(await database().assignment.count({ where: { caseId } })).toBe(21);
    expect(await openAssignments(caseId)).toHaveLength(1);
    await expectWhole();
  });
});

describe('two hand-overs at once', () => {
  it.each([['handOver'], ['reassign']] as const)(
    'to two colleagues, the other by %s: one of them counts, the other is told',
    async (verb) => {
      const { caseId } = await household();
      const { by, others, version } = await current(caseId);
      const lock = await Held.by('select from "case" where id = $1 for update', [caseId]);
      const second = verb === 'reassign' ? lead : by;
      const pressed = Promise.allSettled([
        both[0].ask('handOver', { by, caseId, toStaffId: others[0]!.staffId, version }),
        both[1].ask(verb, { by: second, caseId, toStaffId: others[1]!.staffId, version }),
      ]);
      await lock.letGo(2);
      const refused = refusals(await pressed);
      expect(refused).toHaveLength(1);
      expect(['ConflictError', 'NotFoundError']).toContain(refused[0]);
      expect(await database().assignment.count({ where: { caseId } })).toBe(2);
      expect(await openAssignments(caseId)).toHaveLength(1);
      await expectWhole();
    },
  );

  it('pressed twice to the same colleague: handed over once', async () => {
    const { caseId } = await household();
    const { by, others, version } = await current(caseId);
    const press = (app: AppProcess) =>
      app.ask('handOver', { by, caseId, toStaffId: others[0]!.staffId, version });
    const lock = await Held.by('select from "case" where id = $1 for update', [caseId]);
    const pressed = Promise.all(both.map(press));
    await lock.letGo(2);
    await pressed;
    expect(await database().assignment.count({ where: { caseId } })).toBe(2);
    await expectWhole();
  });
});

describe('a contact person who left the municipality', () => {
  it('requests that find another one and hand-overs of the other cases do not get in each other’s way', async () => {
    const homes = await Promise.all(times(8, household));
    const leaving = await signedIn('Vertrokken');
    for (const { caseId } of homes) {
      const { by, version } = await current(caseId);
      await both[0].ask('handOver', { by, caseId, toStaffId: leaving.staffId, version });
    }
    const yesterday = new Date(Date.now() - 86_400_000);
    await database().staff.update({
      where: { id: leaving.staffId },
      data: { inServiceUntil: yesterday, teamId: lead.teamId },
    });
    // Heavier than the first request: the workload changes as well.
    const ids = await drafts(
      homes.slice(0, 4).map(({ home }) => ({ ...home, urgencies: ['home-loss'] })),
    );
    await Promise.all([
      ...ids.map((draftId) => both[0].ask('send', { draftId })),
      ...homes.slice(4).map(async ({ caseId }, at) => {
        const { version } = await current(caseId);
        const toStaffId = team[at % team.length]!.staffId;
        await both[1].ask('reassign', { by: lead, caseId, toStaffId, version });
      }),
    ]);
    const left = { contactPersonId: leaving.staffId, status: 'open' };
    expect(await database().case.count({ where: left })).toBe(0);
    const caseIds = homes.slice(0, 4).map(({ caseId }) => caseId);
    const recorded = await database().auditEvent.groupBy({
      by: ['caseId'],
      where: { event: 'case.assigned', caseId: { in: caseIds } },
      _count: true,
    });
    // Once when the case was opened, once when the contact person turned out to have left.
    expect(recorded.map((row) => row._count)).toEqual([2, 2, 2, 2]);
    await expectWhole();
  });
});
