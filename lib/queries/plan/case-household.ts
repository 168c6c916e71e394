import 'server-only';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { isRequestId } from '@/lib/schemas/my-case';

/**
 * The household of a case, for the addresses of colleagues. Tells nothing of it: what somebody may do there is asked by
 * whatever comes next.
 * @param caseId as it stands in the address
 * @returns uuid
 * @throws NotFoundError for what is not there
 */
export async function householdOfCase(caseId: string): Promise<string> {
  if (!isRequestId(caseId)) throw new NotFoundError();
  const found = await database().case.findUnique({
    where: { id: caseId },
    select: { householdId: true },
  });
  if (!found) throw new NotFoundError();
  return found.householdId;
}
