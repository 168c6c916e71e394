import { randomBytes, randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { Client } from 'pg';
import { hashOf } from './drafts';
import type { Product } from './product';

/**
 * Signs a colleague in as lib/platform/session would: a row, and a sealed cookie with its secret.
 * @param client owner
 * @param product whose secret seals the cookie
 * @param staffId uuid
 * @returns value of the Cookie header
 */
export async function signIn(client: Client, product: Product, staffId: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url');
  // Seen "later", so that the note of a visit, once a minute, does not fall among the statements that are counted.
  await client.query(
    `insert into auth_session (id, token_hash, kind, staff_id, last_seen_at, expires_at)
     values ($1, $2, 'staff', $3, now() + interval '1 day', now() + interval '1 day')`,
    [randomUUID(), hashOf(secret), staffId],
  );
  const token = await encode({ token: { sid: secret }, secret: product.secrets.NEXTAUTH_SECRET! });
  return `sp-sessie=${token}`;
}
