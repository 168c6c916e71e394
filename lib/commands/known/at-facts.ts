import 'server-only';
import { atKnown, type AtKnown } from '@/lib/facts/known/at-known';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';

/**
 * Does something with what is known of a household, in one transaction, for a colleague who may come there.
 * @param actor colleague
 * @param caseId uuid
 * @param at moment
 * @param work what happens
 * @throws NotFoundError for who may not, recorded as an attempt
 */
export async function atFacts(
  actor: StaffActor,
  caseId: string,
  at: Date,
  work: (tx: Tx, found: AtKnown) => Promise<void>,
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'known.viewed',
        payload: {},
        result: 'refused',
        origin: 'work',
        actor,
        caseId,
      }),
    async (tx) => {
      const found = await atKnown(tx, actor, caseId, today(at));
      if (!found) throw new NotFoundError();
      await work(tx, found);
    },
  );
}
