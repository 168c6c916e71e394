import type { Beat } from '@/lib/commands/here/be-here';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { tokenHash } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { openSession } from '@/lib/platform/session';

/** Signs a colleague in. The hash is what the database knows of the secret. */
export async function sessionOf(staff: StaffActor): Promise<{ secret: string; hash: string }> {
  const { staffId } = staff;
  const secret = await transaction((tx) =>
    openSession(tx, { kind: 'staff', staffId }, staff, now()),
  );
  return { secret, hash: tokenHash(secret) };
}

/** A sign of life of a page that is only read. */
export const beat = (caseId: string, sessionHash: string, about: Partial<Beat> = {}): Beat => ({
  ...{ caseId, sessionHash, typingIn: null, isLeaving: false },
  ...about,
});
