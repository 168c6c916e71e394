import 'server-only';
import type {
  Actor,
  ParticipantActor,
  ResidentActor,
  Role,
  SlipActor,
  StaffActor,
} from './actor-types';
import { NotFoundError, SignInNeededError } from './errors';

/**
 * Anybody may.
 * @param actor whoever it is
 * @returns the same actor
 */
export function anyone(actor: Actor): Actor {
  return actor;
}

/**
 * Only staff with one of the roles may.
 * @param roles any of these is enough
 * @returns guard that narrows the actor; asks to sign in when nobody is, finds nothing for others
 */
export function staffWith(...roles: Role[]) {
  return (actor: Actor): StaffActor => {
    if (actor.kind !== 'staff') throw new SignInNeededError('staff');
    if (!roles.some((role) => actor.roles.includes(role))) throw new NotFoundError();
    return actor;
  };
}

/**
 * Only a resident on the own page may.
 * @param actor whoever it is
 * @returns signed-in resident, or the holder of a slip
 * @throws SignInNeededError when nobody is signed in, NotFoundError for colleagues and for people from outside
 */
export function residentOrSlip(actor: Actor): ResidentActor | SlipActor {
  if (actor.kind === 'anonymous') throw new SignInNeededError('resident');
  if (actor.kind === 'staff' || actor.kind === 'participant') throw new NotFoundError();
  return actor;
}

/**
 * Only somebody from outside who came in with a code may.
 * @param actor whoever it is
 * @returns the one who takes part
 * @throws SignInNeededError when nobody is in, NotFoundError for residents and colleagues
 */
export function fromOutside(actor: Actor): ParticipantActor {
  if (actor.kind === 'anonymous') throw new SignInNeededError('participant');
  if (actor.kind !== 'participant') throw new NotFoundError();
  return actor;
}
