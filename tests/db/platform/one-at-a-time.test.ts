import { Client } from 'pg';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database, transaction } from '@/lib/platform/db';
import { colleague } from '../../support/factories/desk';

/** The most questions that stood open on one connection at the same moment. */
let most = 0;

beforeEach(() => {
  most = 0;
  const open = new WeakMap<Client, number>();
  const ask = Client.prototype.query as (...given: unknown[]) => Promise<unknown>;
  vi.spyOn(Client.prototype, 'query').mockImplementation(async function (
    this: Client,
    ...given: unknown[]
  ) {
    open.set(this, (open.get(this) ?? 0) + 1);
    most = Math.max(most, open.get(this)!);
    try {
      return await ask.apply(this, given);
    } finally {
      open.set(this, open.get(this)! - 1);
    }
  } as never);
});

describe('a transaction', () => {
  it('asks one thing at a time, also for two relations of one row', async () => {
    const id = await colleague({ name: 'Marijke' });
    const select = { team: true, absences: true, cases: true, signals: true };
    const staff = await transaction((tx) => tx.staff.findUniqueOrThrow({ where: { id }, select }));
    expect(staff).toEqual({ team: null, absences: [], cases: [], signals: [] });
    expect(most).toBe(1);
  });

  it('goes on after a question that failed', async () => {
    await expect(
      transaction((tx) => tx.$queryRaw`select 1 / 0 from generate_series(1, 1)`),
    ).rejects.toThrow();
    expect(await database().$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
  });
});
