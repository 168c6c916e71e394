import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';

/** An answer, in which way it was given, and who wrote it down when it was not given on the own page. */
export type Answer = {
  answer: 'yes' | 'no' | 'withdraw';
  how: 'self' | 'conversation' | 'written';
  notedById: string | null;
  version: number;
  at: Date;
};

const states = { yes: 'given', no: 'refused', withdraw: 'withdrawn' } as const;
const from = { yes: 'asked', no: 'asked', withdraw: 'given' } as const;

/**
 * Writes down an answer to one question. Pressing twice is answering once; a yes that is taken back counts at once.
 * @param tx transaction
 * @param id uuid of the question
 * @param where whose question it must be
 * @param given the answer, and the version that the page showed
 * @returns the question when the answer is new; null when it stood there already
 * @throws NotFoundError when there is no such question; ConflictError when it was answered otherwise meanwhile
 */
export async function answerRow(
  tx: Tx,
  id: string,
  where: Prisma.ConsentWhereInput,
  { answer, how, notedById, version, at }: Answer,
): Promise<{ householdId: string; personId: string | null } | null> {
  await tx.$executeRaw(Prisma.sql`select id from consent where id = ${id}::uuid for update`);
  const row = await tx.consent.findFirst({
    where: { AND: [{ id }, where] },
    select: { state: true, version: true, householdId: true, personId: true },
  });
  if (!row) throw new NotFoundError();
  if (row.state === states[answer]) return null;
  if (row.state !== from[answer] || row.version !== version) {
    throw new ConflictError({ state: row.state });
  }
  const answered = { answeredAt: at, answeredHow: how, notedById };
  await tx.consent.update({
    where: { id },
    data: {
      state: states[answer],
      version: { increment: 1 },
      ...(answer === 'withdraw' ? { withdrawnAt: at } : answered),
    },
    select: { id: true },
  });
  return row;
}
