import type { Role, StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { colleague } from '@/tests/support/factories/desk';

type Given = Parameters<typeof colleague>[0];

/** Somebody who works here and is signed in; a consultant unless said otherwise. */
export async function signedIn(name: string, given: Given = {}): Promise<StaffActor> {
  const roles = (given?.roles ?? ['consultant']) as Role[];
  const staffId = await colleague({ name, ...given });
  const sessionId = randomId();
  return {
    kind: 'staff',
    staffId,
    name,
    functionTitle: 'consulent',
    roles,
    teamId: null,
    sessionId,
  };
}
