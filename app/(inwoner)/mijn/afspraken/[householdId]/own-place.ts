import { NotFoundError } from '@/lib/platform/errors';
import { isRequestId } from '@/lib/schemas/my-case';

/** Which appointment of which household, as the address says it; what is no id is not there. */
export function placeOf({ householdId = '', visitId = '' }: Record<string, string>) {
  if (!isRequestId(householdId) || !isRequestId(visitId)) throw new NotFoundError();
  return { householdId, appointmentId: visitId };
}
