import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { caseload } from '@/lib/queries/caseload/caseload';
import { findKnownCase, knownHousehold } from '@/lib/queries/caseload/known-household';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { workloadOf } from '@/lib/queries/caseload/workload';
import { addDays } from '@/lib/rules/local-date';
import { comparePressing, type UrgencyRank } from '@/lib/rules/urgency';
import { sentRequest } from '@/tests/support/factories/my-case';
import { away, colleague, recordOf } from '@/tests/support/factories/work';

let marijke: StaffActor;
let omar: StaffActor;
const day = today();

/** A case of Marijke that stands like this. */
async function standing(
  houseNumber: string,
  asking: { familyName?: string; givenName?: string; isAddressSecret?: boolean },
  state: { promise: number | null; isNew: boolean; still: number; rank?: UrgencyRank },
): Promise<string> {
  const { caseId } = await sentRequest({ houseNumber, ...asking });
  await database().case.update({
    where: { id: caseId },
    data: {
      nextPromiseOn: state.promise === null ? null : toDateColumn(addDays(day, state.promise)),
      isNew: state.isNew,
      urgencyRank: state.rank ?? 2,
      movedAt: new Date(now().getTime() - state.still * 86_400_000),
    },
  });
  await database().signal.deleteMany({ where: { caseId } });
  return caseId;
}

const states = [
  { promise: -3, isNew: false, still: 4 },
  { promise: -1, isNew: true, still: 1 },
  { promise: 0, isNew: false, still: 2 },
  { promise: 2, isNew: true, still: 0 },
  { promise: null, isNew: true, still: 3 },
  { promise: null, isNew: true, still: 1 },
  { promise: null, isNew: false, still: 9 },
  { promise: null, isNew: false, still: 2 },
];

beforeAll(async () => {
  marijke = await colleague();
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  for (const [index, state] of [...states, ...states, ...states, ...states].entries()) {
    const rank = [2, 2, 1, 0][index % 4] as UrgencyRank;
    const name = { familyName: `Nummer${'abcdefgh'[index % 8]}` };
    await standing(String(index + 1), name, { ...state, rank });
  }
}, 180_000);

async function allPages(who: StaffActor) {
  const pages = [await caseload(who, { show: 'open' })];
  while (pages.at(-1)!.next && pages.length < 10) {
    pages.push(await caseload(who, { show: 'open', cursor: pages.at(-1)!.next! }));
  }
  return pages;
}

describe('the own households', () => {
  it('come who is not safe first, then urgent, then by day, in pages, each exactly once', async () => {
    const pages = await allPages(marijke);
    expect(pages.map((page) => page.rows.length)).toEqual([25, 7]);
    const rows = pages.flatMap((page) => page.rows);
    expect(new Set(rows.map((row) => row.id)).size).toBe(32);
    const ranks = { unsafe: 0, urgent: 1 };
    const placed = rows.map(({ mark, urgency }) => ({ rank: mark ? ranks[mark] : 2, urgency }));
    expect(placed).toEqual(placed.toSorted(comparePressing));
    expect(placed.map(({ rank }) => rank)).toEqual(placed.map(({ rank }) => rank).toSorted());
    expect(new Set(placed.map(({ rank }) => rank))).toEqual(new Set([0, 1, 2]));
    expect(rows[0]).toMatchObject({ mark: 'unsafe', urgency: { kind: 'days-left', days: 2 } });
  });

  it('a cursor tells nothing and a broken one starts at the beginning', async () => {
    const [first] = await allPages(marijke);
    const place = Buffer.from(first!.next!, 'base64url').toString();
    expect(JSON.parse(place)).toHaveLength(5);
    expect(place).not.toContain('Nummer');
    for (const cursor of ['x', 'e30', '%00', Buffer.from('["a"]').toString('base64url')]) {
      expect(await caseload(marijke, { show: 'open', cursor })).toEqual(first);
    }
  });

  it('are somebody else’s to nobody', async () => {
    expect(await caseload(omar, { show: 'open' })).toEqual({ rows: [], next: null });
    expect((await waitingFor(omar)).total).toBe(0);
  });

  it('are found by a part of a name, however it is spelt, and only the own ones', async () => {
    const found = (search: string) => caseload(marijke, { search });
    const caseId = await standing('100', { givenName: 'Sémira', familyName: 'Meijer' }, states[7]!);
    for (const name of ['Meyer', 'meier', 'Semira', 'Semira Meijer', 'MEIJ']) {
      expect(
        (await found(name)).rows.map((row) => row.id),
        name,
      ).toEqual([caseId]);
    }
    expect((await found('%')).rows.length).toBeLessThanOrEqual(25);
    expect((await caseload(omar, { search: 'Meijer' })).rows).toEqual([]);
  });

  it('that are closed stand apart', async () => {
    const caseId = await standing('101', { familyName: 'Klaar' }, states[7]!);
    await database().$executeRawUnsafe(
      `update "case" set status = 'closed', closed_at = now() where id = '${caseId}'`,
    );
    const closed = await caseload(marijke, { show: 'closed' });
    expect(closed.rows.map((row) => [row.id, row.nextStep])).toEqual([[caseId, 'closed']]);
    const open = (await allPages(marijke)).flatMap((page) => page.rows);
    expect(open.map((row) => row.id)).not.toContain(caseId);
  });
});

describe('what waits', () => {
  it('is not safe, promised, new or to be confirmed; the rest does not wait', async () => {
    const { cases, total } = await waitingFor(marijke);
    expect(total).toBe(28);
    expect(cases).toHaveLength(20);
    expect(cases.filter(({ mark }) => mark === 'unsafe')).toHaveLength(8);
    expect(new Set(cases.map((one) => one.urgency.kind))).toEqual(
      new Set(['overdue', 'today', 'days-left', 'waiting']),
    );
  });

  it('a look takes what is new away', async () => {
    const open = (await allPages(marijke)).flatMap((page) => page.rows);
    const newest = open.find((one) => one.urgency.kind === 'new')!;
    await lookAtCase(marijke, newest.id, { contactPerson: '', standIn: '' });
    expect((await waitingFor(marijke)).total).toBe(27);
  });

  it('comes to the stand-in during an absence, with whose it is', async () => {
    const id = await away(marijke, omar);
    const { cases, total } = await waitingFor(omar);
    expect(total).toBe(27);
    expect(cases[0]!.standsInFor).toBe('Marijke Denkbeeld');
    expect((await waitingFor(omar, addDays(day, 8))).total).toBe(0);
    await database().absence.delete({ where: { id } });
  });
});

describe('the workload', () => {
  it('is the sum of the weights beside what fits the contract hours', async () => {
    const load = await workloadOf(marijke);
    expect(load).toMatchObject({ capacity: 40, households: 33 });
    expect(load.points).toBe(load.weights.reduce((sum, weight) => sum + weight, 0));
  });
});

describe('what happens after closing', () => {
  it('comes back to the list of what waits, until it is seen', async () => {
    const caseId = await standing('300', { familyName: 'Later' }, states[7]!);
    await database().$executeRawUnsafe(
      `update "case" set status = 'closed', closed_at = now() where id = '${caseId}'`,
    );
    const { total } = await waitingFor(marijke);
    const signal = { staffId: marijke.staffId, kind: 'added', caseId };
    await database().signal.createMany({ data: [signal, signal] });
    expect((await waitingFor(marijke)).total).toBe(total + 1);
    await lookAtCase(marijke, caseId, { contactPerson: 'Is contactpersoon', standIn: 'Valt in' });
    expect((await waitingFor(marijke)).total).toBe(total);
  });
});

describe('whether somebody is known', () => {
  it('tells only who the contact person is; the look is recorded, what was typed is not', async () => {
    const caseId = await standing(
      '200',
      { givenName: 'Dirk', familyName: 'van Proef' },
      states[7]!,
    );
    const who = { name: 'Dirk Proef', birthDate: '1980-02-01' };
    expect(await findKnownCase(omar, who)).toBe(caseId);
    const found = await knownHousehold(omar, caseId);
    expect(found).toEqual({
      ...{ caseId, ownCaseId: null, mayBegin: true },
      contact: {
        ...{ name: 'Marijke Denkbeeld', phone: null, standIn: null },
        ...{ workDays: expect.any(Array), presence: expect.anything() },
      },
    });
    expect(await knownHousehold(marijke, caseId)).toMatchObject({ ownCaseId: caseId });
    const [look] = await recordOf(caseId, 'desk.lookedUp');
    expect(look).toMatchObject({
      actorId: omar.staffId,
      payload: { found: true, personId: expect.any(String) },
      reason: null,
    });
  });

  it('a name alone, or another birth date, finds nobody', async () => {
    await standing('201', { givenName: 'Ton', familyName: 'Testma' }, states[7]!);
    for (const who of [
      { name: 'Ton Testma', birthDate: '1981-02-01' },
      { name: 'Testma', birthDate: '1980-02-01' },
    ]) {
      expect(await findKnownCase(omar, who)).toBeNull();
    }
  });
});
