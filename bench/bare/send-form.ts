import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { TypedPages } from '@/lib/schemas/page-order';
import { rowsOf, type Row } from './rows';
import type { Staff } from './staff';

const findDraft = {
  name: 'draft',
  text: `select d.id, (select json_object_agg(step, "values") from draft_answer where draft_id = d.id) as answers
    from draft d where token_hash = $1 and sent_at is null for update of d`,
};

/** One prepared statement per table. */
function insert(client: PoolClient, table: string, rows: readonly Row[]) {
  const columns = Object.keys(rows[0]!);
  let place = 0;
  const values = rows.map(() => `(${columns.map(() => `$${(place += 1)}`).join()})`);
  return client.query({
    name: `${table}-${rows.length}`,
    text: `insert into "${table}" ("${columns.join(`","`)}") values ${values.join()}`,
    values: rows.flatMap((row) => Object.values(row)),
  });
}

async function store(client: PoolClient, staff: Staff, secret: string): Promise<string | null> {
  const hash = createHash('sha256').update(secret).digest('base64url');
  const found = await client.query<{ id: string; answers: TypedPages }>({
    ...findDraft,
    values: [hash],
  });
  const [draft] = found.rows;
  if (!draft) return null;
  const { tables, messageId, receiptToken } = rowsOf(draft.id, draft.answers, staff);
  for (const [table, rows] of Object.entries(tables)) {
    if (rows.length > 0) await insert(client, table, rows);
  }
  if (messageId) {
    const values = ['send-message', JSON.stringify({ messageId })];
    await client.query({ name: 'job', text: 'select app_add_job($1, $2, null, null)', values });
  }
  const values = [new Date(), draft.id];
  await client.query({ name: 'sent', text: 'update draft set sent_at = $1 where id = $2', values });
  return receiptToken;
}

/**
 * Stores the request behind a cookie.
 * @param pool application role
 * @param staff to whom it may go
 * @param secret of the cookie
 * @returns token of the receipt; null when there is nothing to send
 */
export async function sendForm(pool: Pool, staff: Staff, secret: string): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const token = await store(client, staff, secret);
    await client.query('commit');
    return token;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
