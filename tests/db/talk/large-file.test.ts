import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAttachment } from '@/lib/commands/talk/open-attachment';
import { transaction } from '@/lib/platform/db';
import { pieceBytes, writeInPieces } from '@/lib/platform/files/in-pieces';
import { Prisma } from '@/lib/platform/prisma/client';
import { asOwner } from '@/tests/support/database';
import { home, type Home } from '@/tests/support/factories/plan';
import { at, say, talkIn } from '@/tests/support/factories/talk';

let home1: Home;
beforeAll(async () => {
  home1 = await home({ houseNumber: '1' });
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Asked = { text?: string; values?: unknown[] };

/** How large the largest value was that a statement took along, in bytes; and the largest answer. */
function watchStatements() {
  const seen = { asked: 0, answered: 0 };
  const sizeOf = (value: unknown) =>
    typeof value === 'string' || value instanceof Uint8Array ? value.length : 0;
  const query = Client.prototype.query as (...given: unknown[]) => unknown;
  vi.spyOn(Client.prototype, 'query').mockImplementation(async function (
    this: Client,
    ...given: unknown[]
  ) {
    seen.asked = Math.max(seen.asked, ...((given[0] as Asked).values ?? []).map(sizeOf));
    const answer = (await query.apply(this, given)) as { rows?: unknown[][] };
    seen.answered = Math.max(seen.answered, ...(answer.rows ?? []).flat().map(sizeOf));
    return answer;
  } as never);
  return seen;
}

const laidDown = async () =>
  Number((await asOwner('select count(*) as n from pg_largeobject_metadata'))[0]!.n);

describe('a large file', () => {
  it.each([
    ['of one piece', pieceBytes],
    ['a byte larger', pieceBytes + 1],
    ['of 20 MB', 20 * 1024 * 1024],
  ])('%s comes in and out whole, and no statement carries more than a piece', async (_, size) => {
    const bytes = randomBytes(size);
    const seen = watchStatements();
    const file = { name: 'groot.pdf', mediaType: 'application/pdf', bytes };
    await say(home1.resident, at(home1.householdId), `Van ${size}`, { files: [file] });
    const { messages } = (await talkIn(at(home1.householdId)))!;
    const { id } = messages.at(-1)!.attachments[0]!;
    // The test itself read whole rows just now.
    seen.answered = 0;
    const opened = await openAttachment(home1.contact, id);
    expect(Buffer.from(opened.bytes).equals(bytes)).toBe(true);
    expect(seen.asked).toBeLessThanOrEqual(pieceBytes);
    // As text, two letters a byte.
    expect(seen.answered).toBeLessThanOrEqual(2 * pieceBytes + 2);
    expect(await laidDown()).toBe(0);
  });

  it('that cannot be written leaves nothing', async () => {
    const failing = transaction((tx) =>
      writeInPieces(tx, randomBytes(pieceBytes + 1), (content) => {
        return Prisma.sql`select 1 / (octet_length(${content}) - ${pieceBytes + 1}::int)`;
      }),
    );
    await expect(failing).rejects.toThrow(/division by zero/);
    expect(await laidDown()).toBe(0);
  });
});
