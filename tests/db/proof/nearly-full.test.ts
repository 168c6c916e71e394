import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { Crowd } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { fillUp, municipality, type Municipality } from '@/tests/support/crowd/municipality';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';
import { sendAll, sendersOf } from '@/tests/support/crowd/load';
import { decisions, type Decision } from '@/tests/support/crowd/decisions';
import type { Asking } from '@/tests/support/factories/draft';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const { target, fullTimeHours } = settings().bandwidth;
const postcodes = ['1211 AB', '1311 AB', '1411 AB', '1511 AB', '1911 AB'];

let crowd: Crowd;
let town: Municipality;

beforeAll(async () => {
  town = await municipality(24);
  await fillUp(town.consultants, (at) => 6 + ((at * 7) % 17));
  crowd = await Crowd.open();
});
afterAll(() => expectNoDeadlock(crowd));

/** One, two and four points, all mixed. */
const askings = times(500, (at): Asking => {
  const weights = [{ areas: ['geld'] }, { urgencies: ['no-food'] }, { urgencies: ['home-loss'] }];
  const kind = [0, 0, 1, 0, 2, 1, 0, 2, 0, 1][at % 10]!;
  return { houseNumber: String(at + 1), postcode: postcodes[at % 5]!, ...weights[kind] };
});

/** Points within the bandwidth of these contract hours, multiplied out so that nothing is rounded. */
const fits = (points: number, hours: number) => points * fullTimeHours <= target * hours;

describe('five hundred requests at once against nearly full consultants', () => {
  let made: Decision[];

  it('all get a receipt and a contact person who may be named', async () => {
    const sent = await sendAll(sendersOf(await crowd.pair()), await drafts(askings));
    expect(new Set(sent.map((one) => one.caseId)).size).toBe(500);
    await expectReceipts(sent);
    made = await decisions(sent.map((one) => one.caseId));
    expect([...new Set(made.map((one) => one.weight))].sort()).toEqual([1, 2, 4]);
    const allowed = new Set(town.consultants.map((one) => one.staffId));
    expect(made.filter((one) => !allowed.has(one.staffId))).toEqual([]);
    await expectWhole();
  });

  it('each was decided with the workload that the one before left behind', () => {
    const loads = new Map(Object.entries(made[0]!.loads));
    for (const one of made) {
      expect(one.loads).toEqual(Object.fromEntries(loads));
      loads.set(one.staffId, loads.get(one.staffId)! + one.weight);
    }
  });

  it('nobody goes over the bandwidth while another who may be named has room', () => {
    const wrong = made.filter(({ staffId, weight, loads }) => {
      const hasRoom = ({ staffId: id, hours }: { staffId: string; hours: number }) =>
        fits(loads[id]! + weight, hours);
      const chosen = town.consultants.find((one) => one.staffId === staffId)!;
      return !hasRoom(chosen) && town.consultants.some(hasRoom);
    });
    expect(wrong).toEqual([]);
  });

  it('when all are full everybody still gets a person, and every team lead hears of it', async () => {
    const full = made.filter(
      ({ weight, loads }) =>
        !town.consultants.some(({ staffId, hours }) => fits(loads[staffId]! + weight, hours)),
    );
    const withRoom = made.length - full.length;
    // Both happened, often.
    expect(Math.min(full.length, withRoom)).toBeGreaterThan(100);
    const signals = await database().signal.groupBy({
      by: ['caseId'],
      where: { kind: 'everyoneFull', staffId: { in: town.leadIds } },
      _count: true,
    });
    expect(new Map(signals.map((row) => [row.caseId, row._count]))).toEqual(
      new Map(full.map((one) => [one.caseId, town.leadIds.length])),
    );
  });

  it('the workload is spread: for equal hours nobody is further from another than one heavy household', async () => {
    const rows = await database().staff.findMany({
      where: { id: { in: town.consultants.map((one) => one.staffId) } },
    });
    const perWeek = rows.map((row) => (row.loadPoints * fullTimeHours) / Number(row.contractHours));
    const apart = Math.max(...perWeek) - Math.min(...perWeek);
    const oneHeavy = (4 * fullTimeHours) / Math.min(...town.consultants.map((one) => one.hours));
    expect(apart).toBeLessThanOrEqual(oneHeavy);
  });
});
