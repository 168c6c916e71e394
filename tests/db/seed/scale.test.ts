import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '@/scripts/lib/bundle.mjs';
import { withClient } from '@/scripts/lib/client.mjs';
import { testDatabase, type TestDatabase } from '@/tests/support/database';

const run = promisify(execFile);
let program: string;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  program = await bundle('prisma/seed/scale.ts', `seed-scale-${randomUUID()}`);
});
afterAll(async () => {
  for (const file of [program, `${program}.map`]) rmSync(file, { force: true });
  for (const { drop } of databases) await drop();
});

/**
 * What a seed makes up, without what is drawn anew in every database: the moment of writing, sealed texts, and the ids of
 * colleagues, who are named by the directory instead.
 */
const madeUp = `
  select json_build_object(
    'households', (select json_agg(to_jsonb(h) - 'created_at' order by h.id) from household h),
    'people', (select json_agg(to_jsonb(p) - 'created_at' order by p.id) from person p),
    'members', (select json_agg(m order by m.id) from household_member m),
    'cases', (select json_agg(to_jsonb(c) - 'contact_person_id' || jsonb_build_object('by', s.subject) order by c.id)
      from "case" c join staff s on s.id = c.contact_person_id),
    'requests', (select json_agg(to_jsonb(r) - 'slip_code_cipher' order by r.id) from help_request r),
    'parts', (select json_agg(p order by p.id) from request_part p),
    'looks', (select json_agg(to_jsonb(e) - 'actor_id' - 'payload' order by e.id) from audit_event e)) as all`;

/** Fills a fresh database, and reads what is in it. */
async function filled(seed: string, households: string): Promise<Record<string, unknown[]>> {
  const database = await testDatabase();
  databases.push(database);
  const { ownerUrl, appUrl } = database;
  await run(
    process.execPath,
    [program, '--households', households, '--seed', seed, '--today', '2026-11-22'],
    { env: { ...process.env, DATABASE_OWNER_URL: ownerUrl, DATABASE_APP_URL: appUrl } },
  );
  return withClient(ownerUrl, async (client) => (await client.query(madeUp)).rows[0].all);
}

it('made-up households are the same for the same seed, and others for another', async () => {
  const [one, same, other] = [
    await filled('7', '6'),
    await filled('7', '6'),
    await filled('8', '6'),
  ];
  expect(one.households).toHaveLength(6);
  expect(one.requests).toHaveLength(6);
  expect(same).toEqual(one);
  for (const [what, rows] of Object.entries(other)) expect(rows, what).not.toEqual(one[what]);
  const ids = (made: typeof one) => (made.people as { id: string }[]).map(({ id }) => id);
  expect(ids(other).filter((id) => ids(one).includes(id))).toEqual([]);
});
