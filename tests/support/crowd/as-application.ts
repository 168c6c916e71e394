import { withClient } from '@/scripts/lib/client.mjs';

/**
 * Runs statements as the role of the application, in one transaction.
 * @returns the rows of the last one
 * @throws what the database says, also at commit; then nothing was changed
 */
export function asApplication<Row extends object = Record<string, unknown>>(
  ...statements: string[]
): Promise<Row[]> {
  return withClient(process.env.DATABASE_APP_URL!, async (client) => {
    await client.query('begin');
    let rows: Row[] = [];
    for (const sql of statements) ({ rows } = await client.query<Row>(sql));
    await client.query('commit');
    return rows;
  });
}
