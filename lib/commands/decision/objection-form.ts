import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';

/**
 * Whether the same form was accepted before: by a double click, a reload, or a retry after a broken connection.
 * @param tx transaction in which the case is locked
 * @param decisionId uuid of the decision that the form is about
 * @param formKey of the form
 * @throws NotFoundError for the form of another decision
 */
export async function wasObjected(tx: Tx, decisionId: string, formKey: string): Promise<boolean> {
  const before = await tx.objection.findUnique({
    where: { formKey },
    select: { decisionId: true },
  });
  if (before && before.decisionId !== decisionId) throw new NotFoundError();
  return before !== null;
}
