// Makes "at the same moment" certain: holds a lock until somebody else is seen waiting for it.
import pg from 'pg';
import { waitUntil } from '@/scripts/lib/processes.mjs';
import { asOwner } from '@/tests/support/database';

const waitingSql = `
  select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

async function untilWaiting(count: number): Promise<void> {
  const areThere = await waitUntil(async () => {
    const [row] = await asOwner<{ count: number }>(waitingSql);
    return row!.count >= count;
  }, 20_000);
  if (!areThere) throw new Error(`Nobody came to wait: ${count} expected`);
}

/** A transaction of the database's owner that was begun, and stays open until `letGo`. */
export class Held {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Runs one statement, and holds whatever it locked. */
  static async by(sql: string, values: unknown[] = []): Promise<Held> {
    const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await client.connect();
    const held = new Held(client);
    await client.query('begin');
    await client.query(sql, values);
    return held;
  }

  /** Waits until so many others wait for a lock. */
  waiting(count: number): Promise<void> {
    return untilWaiting(count);
  }

  /** Commits, after so many others came to wait. */
  async letGo(count: number): Promise<void> {
    try {
      await untilWaiting(count);
      await this.#client.query('commit');
    } finally {
      await this.#client.end();
    }
  }
}
