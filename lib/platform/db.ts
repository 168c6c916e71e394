import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient, Prisma } from './prisma/client';
import { env } from './env';
import { OneAtATime } from './one-at-a-time';

/** A transaction: the required first argument of everything that writes. */
export type Tx = Prisma.TransactionClient;

type Connected = { client: PrismaClient; pool: Pool };
// Next reloads modules in development; the connection must outlive a reload.
const held = globalThis as typeof globalThis & { sociaalPleinDb?: Connected };

/** More texts than the product has; a connection remembers each of them. */
const mostStatements = 400;
const statements = new Map<string, string>();

/** A statement that comes again keeps its plan: most of them take longer to plan than to do. Without a name it does not. */
function statementName({ sql, args }: { sql: string; args: unknown[] }): string {
  const known = statements.get(sql);
  if (known || args.length === 0 || statements.size >= mostStatements) return known ?? '';
  const name = `s${statements.size}`;
  statements.set(sql, name);
  return name;
}

function connect(): Connected {
  const { DATABASE_APP_URL, DATABASE_POOL_SIZE } = env();
  const pool = new Pool({
    connectionString: DATABASE_APP_URL,
    Client: OneAtATime,
    max: DATABASE_POOL_SIZE,
    // A crowd waits its turn rather than being turned away.
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 30_000,
    // The adapter takes every moment for one of UTC, whatever offset the server writes with it: a server with a time zone
    // of its own would move all of them.
    options: '-c TimeZone=UTC',
  });
  // A server that restarts drops idle connections; the pool opens new ones by itself.
  pool.on('error', () => undefined);
  return {
    client: new PrismaClient({
      adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
    }),
    pool,
  };
}

/**
 * The database as the application role, connected at first use.
 * @returns the one client of this process
 */
export function database(): PrismaClient {
  held.sociaalPleinDb ??= connect();
  return held.sociaalPleinDb.client;
}

/** Closes all connections: for processes that end by themselves. */
export async function disconnect(): Promise<void> {
  const open = held.sociaalPleinDb;
  held.sociaalPleinDb = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}

const serializationFailure = '40001';
const deadlock = '40P01';
const attempts = 5;

/** What a transaction locked turned out not to be what it has to lock: let go of everything, and begin again. */
export class BeginAgainError extends Error {
  override name = 'BeginAgainError';
}

function isPassing(error: unknown): boolean {
  if (error instanceof BeginAgainError) return true;
  const text =
    error instanceof Error ? `${(error as { code?: string }).code} ${error.message}` : '';
  return text.includes('P2034') || text.includes(serializationFailure) || text.includes(deadlock);
}

/**
 * Runs the work in one transaction and repeats it when the database asks for that (deadlock, serialization failure), or
 * the work itself (BeginAgainError).
 * @param work everything that must happen together. It may run more than once and leave nothing behind, so nothing but the
 * database changes in it: cookies are set after it. One thing bears being done twice and happens inside, under the lock of
 * its row: a mail that goes again is known by its message id (lib/worker/send-message)
 * @returns what the work returns, after commit
 * @throws what the work throws; then nothing was written
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(work, { maxWait: 30_000, timeout: 30_000 });
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error;
    }
  }
}
