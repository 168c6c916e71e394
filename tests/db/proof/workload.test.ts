import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asApplication } from '@/tests/support/crowd/as-application';
import { colleague } from '@/tests/support/factories/desk';

let marijke: string;
let omar: string;
let kase: string;

/** A case of Marijke, so heavy, with its assignment. */
function open(weight: number, status = `'open', null`): Promise<unknown> {
  const home = randomUUID();
  kase = randomUUID();
  return asApplication(
    `insert into household (id) values ('${home}')`,
    `insert into "case" (id, household_id, contact_person_id, weight, status, closed_at)
     values ('${kase}', '${home}', '${marijke}', ${weight}, ${status})`,
    `insert into assignment (id, case_id, staff_id, reason)
     values ('${randomUUID()}', '${kase}', '${marijke}', 'hasRoom')`,
  );
}

const change = (set: string) => asApplication(`update "case" set ${set} where id = '${kase}'`);
const close = `status = 'closed', closed_at = now()`;
const reopen = `status = 'open', closed_at = null`;

const handOver = (also = '') =>
  asApplication(
    `update assignment set until = now() where case_id = '${kase}'`,
    `insert into assignment (id, case_id, staff_id, reason)
     values ('${randomUUID()}', '${kase}', '${omar}', 'handedOver')`,
    `update "case" set contact_person_id = '${omar}' ${also} where id = '${kase}'`,
  );

async function points(): Promise<[number, number]> {
  const rows = await asApplication<{ id: string; load_points: number }>(
    `select id, load_points from staff where id in ('${marijke}', '${omar}')`,
  );
  const of = (id: string) => rows.find((row) => row.id === id)!.load_points;
  return [of(marijke), of(omar)];
}

async function lastAssigned(): Promise<string | null> {
  const [row] = await asApplication<{ at: string | null }>(
    `select last_assigned_at::text as at from staff where id = '${marijke}'`,
  );
  return row!.at;
}

beforeEach(async () => {
  [marijke, omar] = [await colleague({ name: 'Marijke' }), await colleague({ name: 'Omar' })];
});

describe('the workload is kept by the database', () => {
  it('an open case counts by its weight, a closed one not', async () => {
    expect(await points()).toEqual([0, 0]);
    await open(4);
    expect(await points()).toEqual([4, 0]);
    await open(1);
    expect(await points()).toEqual([5, 0]);
    await open(2, `'closed', now()`);
    expect(await points()).toEqual([5, 0]);
  });

  it('heavier, lighter, closed, opened again: the workload goes along', async () => {
    await open(1);
    for (const [set, expected] of [
      ['weight = 4', 4],
      ['weight = 2', 2],
      [close, 0],
      ['weight = 1', 0],
      [`${reopen}, weight = 2`, 2],
      [`${close}, weight = 4`, 0],
      [reopen, 4],
      ['moved_at = now()', 4],
    ] as const) {
      await change(set);
      expect([set, await points()]).toEqual([set, [expected, 0]]);
    }
  });

  it('goes over with the case, also when it changes weight on the way', async () => {
    await open(4);
    await handOver();
    expect(await points()).toEqual([0, 4]);
    await open(1);
    await handOver(', weight = 2');
    expect(await points()).toEqual([0, 6]);
    await open(2, `'closed', now()`);
    await handOver();
    expect(await points()).toEqual([0, 6]);
    await open(2);
    await handOver(`, ${close}`);
    expect(await points()).toEqual([0, 6]);
  });

  it('who got a case waits from then on; a change of weight is not a new case', async () => {
    expect(await lastAssigned()).toBeNull();
    await open(1);
    const at = await lastAssigned();
    expect(at).not.toBeNull();
    await change('weight = 4');
    await change(close);
    await change(reopen);
    expect(await lastAssigned()).toBe(at);
    await open(1);
    expect(await lastAssigned()).not.toBe(at);
  });

  it('what is undone was never there', async () => {
    await open(2);
    await expect(asApplication(`update "case" set weight = 4`, 'select 1 / 0')).rejects.toThrow();
    expect(await points()).toEqual([2, 0]);
  });
});
