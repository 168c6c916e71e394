import { randomUUID } from 'node:crypto';
import type { ResidentActor, Role, StaffActor } from '@/lib/platform/actor-types';
import { database, transaction } from '@/lib/platform/db';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';

/** A colleague as actor. */
export async function staffActor(where: { id: string } | { subject: string }): Promise<StaffActor> {
  const staff = await database().staff.findUniqueOrThrow({ where });
  const { id: staffId, name, functionTitle, teamId } = staff;
  const roles = staff.roles as Role[];
  return { kind: 'staff', staffId, name, functionTitle, roles, teamId, sessionId: randomUUID() };
}

/** A resident who signed in with this BSN, as actor. */
export async function residentActor(bsn: string): Promise<ResidentActor> {
  const identity = await transaction((tx) => identityOf(tx, bsn, {}));
  const { id: identityId, personId } = identity;
  return { kind: 'resident', identityId, personId, sessionId: randomUUID() };
}
