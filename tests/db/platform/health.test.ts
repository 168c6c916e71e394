import { Client } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/api/health/route';
import { disconnect, transaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { withClient } from '../../../scripts/lib/client.mjs';
import { asOwner } from '../../support/database';

async function health(): Promise<{ status: number; body: unknown }> {
  const answer = await GET();
  return { status: answer.status, body: await answer.json() };
}

const down = (part: string) => ({ status: 503, body: { status: 'down', part } });

describe('the health of a server', () => {
  it('is good when the database answers and is up to date; nothing more is told', async () => {
    expect(await health()).toEqual({ status: 200, body: { status: 'ok' } });
    expect((await GET()).headers.get('cache-control')).toBe('no-store');
  });

  it('is bad while a migration is missing, half-way or taken back', async () => {
    const [last] = await asOwner<{ id: string }>(
      'select id from _prisma_migrations order by migration_name desc limit 1',
    );
    const change = (what: string) =>
      asOwner(`update _prisma_migrations set ${what} where id = $1`, [last!.id]);
    await change('finished_at = null');
    expect(await health()).toEqual(down('migrations'));
    await change('finished_at = now(), rolled_back_at = now()');
    expect(await health()).toEqual(down('migrations'));
    await change('rolled_back_at = null');
    expect(await health()).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('is bad when the database was never migrated', async () => {
    await asOwner('alter table _prisma_migrations rename to elsewhere');
    expect(await health()).toEqual(down('migrations'));
    await asOwner('alter table elsewhere rename to _prisma_migrations');
  });

  it('is good while a crowd holds every connection', async () => {
    await withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
      await client.query('select pg_advisory_lock(1)');
      const waiting = Array.from({ length: env().DATABASE_POOL_SIZE }, () =>
        transaction((tx) => tx.$executeRaw`select pg_advisory_xact_lock(1)`),
      );
      expect(await health()).toEqual({ status: 200, body: { status: 'ok' } });
      await client.query('select pg_advisory_unlock(1)');
      await Promise.all(waiting);
    });
  });

  it('asks the database once for everybody who asks at the same moment', async () => {
    const connecting = vi.spyOn(Client.prototype, 'connect');
    await Promise.all(Array.from({ length: 20 }, health));
    expect(connecting).toHaveBeenCalledTimes(1);
  });

  it('is bad when the database does not answer', async () => {
    const name = new URL(process.env.DATABASE_APP_URL!).pathname.slice(1);
    await asOwner(`revoke connect on database ${name} from public`);
    await disconnect();
    expect(await health()).toEqual(down('database'));
  });
});
