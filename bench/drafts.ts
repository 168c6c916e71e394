import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { TypedPages } from '@/lib/schemas/page-order';

/** As lib/platform/crypto stores the secret of a cookie. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** The name of the cookie in lib/platform/draft-cookie. */
export const draftCookie = (secret: string) => `sp-vraag=${secret}`;

const perBatch = 200;

async function writeBatch(client: Client, forms: readonly TypedPages[]): Promise<string[]> {
  const drafts = forms.map((form) => ({
    id: randomUUID(),
    secret: randomBytes(24).toString('base64url'),
    pages: Object.entries(form),
  }));
  await client.query(
    'insert into draft (id, token_hash) select * from unnest($1::uuid[], $2::text[])',
    [drafts.map(({ id }) => id), drafts.map(({ secret }) => hashOf(secret))],
  );
  const answers = drafts.flatMap(({ id, pages }) =>
    pages.map(([step, typed]) => ({ id, step, typed })),
  );
  await client.query(
    `insert into draft_answer (draft_id, step, "values")
     select id, step, typed::jsonb from unnest($1::uuid[], $2::text[], $3::text[]) as t(id, step, typed)`,
    [
      answers.map(({ id }) => id),
      answers.map(({ step }) => step),
      answers.map(({ typed }) => JSON.stringify(typed)),
    ],
  );
  return drafts.map(({ secret }) => secret);
}

/**
 * Requests that are filled in and wait for the last button.
 * @param client owner
 * @param count how many
 * @param next the next form
 * @returns the secrets of their cookies
 */
export async function writeDrafts(
  client: Client,
  count: number,
  next: () => TypedPages,
): Promise<string[]> {
  const secrets: string[] = [];
  while (secrets.length < count) {
    const size = Math.min(perBatch, count - secrets.length);
    secrets.push(...(await writeBatch(client, Array.from({ length: size }, next))));
  }
  // So that no round pays for the clean-up of what was written before it.
  await client.query('vacuum analyze draft, draft_answer');
  return secrets;
}
