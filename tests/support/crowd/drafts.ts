import { randomId, tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { typedPages, type Asking } from '@/tests/support/factories/draft';

/** Many drafts that are ready to be sent, written at once. */
export async function drafts(askings: readonly Asking[]): Promise<string[]> {
  const ids = askings.map(() => randomId());
  await database().draft.createMany({
    data: askings.map(({ identityId = null }, at) => ({
      ...{ id: ids[at]!, tokenHash: tokenHash(draftSecret(ids[at]!)), identityId },
    })),
  });
  await database().draftAnswer.createMany({
    data: askings.flatMap((asking, at) =>
      Object.entries(typedPages(asking)).map(([step, values]) => ({
        draftId: ids[at]!,
        step,
        values,
      })),
    ),
  });
  return ids;
}

/** As many times the same. */
export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
