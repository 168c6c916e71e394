import 'server-only';
import { database } from '@/lib/platform/db';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';
import { fullName } from '@/lib/rules/names';

/**
 * The whole name of who sent a request, for a letter of that person.
 * @param own the reader's request
 */
export async function askerName({ askerId }: OwnRequestKey): Promise<string> {
  const asker = await database().person.findUniqueOrThrow({
    where: { id: askerId },
    select: { givenName: true, familyNamePrefix: true, familyName: true },
  });
  return fullName(asker);
}
