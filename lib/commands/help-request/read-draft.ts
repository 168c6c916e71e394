import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError, type FieldError } from '@/lib/platform/errors';
import { helpRequestSchema, type HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { LocalDate } from '@/lib/rules/local-date';

/** A draft with its answers as typed, locked until the end of the transaction. */
export type LockedDraft = {
  id: string;
  channel: 'online' | 'desk';
  hostId: string | null;
  identityId: string | null;
  sentAt: Date | null;
  answers: Record<string, unknown>;
};

type DraftRow = Omit<LockedDraft, 'hostId' | 'identityId' | 'sentAt'> & {
  host_id: string | null;
  identity_id: string | null;
  sent_at: Date | null;
};

/**
 * Locks a draft, so that sending it twice happens one after the other, and reads its answers.
 * @param tx transaction
 * @param draftId uuid
 * @returns the draft
 * @throws NotFoundError when there is no such draft
 */
export async function lockDraft(tx: Tx, draftId: string): Promise<LockedDraft> {
  const [row] = await tx.$queryRaw<DraftRow[]>(
    Prisma.sql`select * from lock_draft(${draftId}::uuid)`,
  );
  if (!row) throw new NotFoundError();
  const { host_id: hostId, identity_id: identityId, sent_at: sentAt, ...rest } = row;
  return { ...rest, hostId, identityId, sentAt };
}

const toFieldError = (issue: { path: PropertyKey[]; message: string }): FieldError => ({
  path: issue.path.join('.'),
  key: issue.message,
});

/**
 * The answers as they may be stored.
 * @param answers as typed, by question page
 * @param today local date
 * @returns checked answers
 * @throws FieldErrorsError with all errors; the first part of each path is the question page
 */
export function parseAnswers(
  answers: Record<string, unknown>,
  today: LocalDate,
): HelpRequestAnswers {
  const parsed = helpRequestSchema(today).safeParse(answers);
  if (parsed.success) return parsed.data;
  throw new FieldErrorsError(parsed.error.issues.map(toFieldError));
}
