import 'server-only';
import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { fromOutside, residentOrSlip, staffWith } from './actor-guards';
import type {
  Actor,
  ParticipantActor,
  ResidentActor,
  Role,
  SlipActor,
  StaffActor,
} from './actor-types';
import { now } from './clock';
import { transaction, type Tx } from './db';
import { NotFoundError, SignInNeededError } from './errors';
import {
  closeSessions,
  findOwner,
  findVisit,
  openSession,
  type SessionOwner,
  type Visit,
} from './session';
import {
  cookieOptions,
  cookieSeconds,
  dropSessionCookies,
  sessionSecrets,
  slipCookieName,
} from './session-cookie';
import type { LocalDate } from '@/lib/rules/local-date';
import { isAskedBelow } from './asked-below';
import { pathHeader } from './asked-path';
import { settings } from './settings';
import { returnPath } from './sign-in/return-path';

async function visitOf(look: 'counts' | 'only-looks'): Promise<Visit | null> {
  for (const secret of await sessionSecrets()) {
    const visit = await findVisit(secret, now(), look);
    if (visit) return visit;
  }
  return null;
}

const currentVisit = cache(() => visitOf('counts'));

/**
 * Who asks: looked up in the database at every request, once per request.
 * @returns the actor; anonymous without a living session
 */
export async function currentActor(): Promise<Actor> {
  return (await currentVisit())?.actor ?? { kind: 'anonymous' };
}

/**
 * When the resident who signed in, or came in with a slip, was born, for a page below one of these addresses: to
 * somebody young it speaks in other words.
 * @param below starts of the addresses; elsewhere nobody is looked up
 * @returns local date; null elsewhere, for others, and where we do not know it
 */
export async function birthDateOfReader(below: readonly string[]): Promise<LocalDate | null> {
  if (!(await isAskedBelow(below))) return null;
  return (await currentVisit())?.birthDate ?? null;
}

/**
 * Whose session this browser shows, also when it has ended. It gives no access: it only tells for whom something that
 * was typed meanwhile is kept, until that same one has signed in again.
 * @returns null when this browser shows no session that we know of
 */
export async function lastActor(): Promise<SessionOwner | null> {
  for (const secret of await sessionSecrets()) {
    const owner = await findOwner(secret);
    if (owner) return owner;
  }
  return null;
}

function secondsUntil(visit: Visit): number {
  return Math.max(0, Math.floor((visit.expiresAt.getTime() - now().getTime()) / 1000));
}

/** A session that ends when nothing happens. */
export type QuietSession = {
  /** until it ends, counted from this request */
  secondsLeft: number;
  /** how long somebody may be quiet */
  minutes: number;
  /** how long before the end the warning comes */
  warningMinutes: number;
};

/**
 * What a resident's page has to say about being quiet.
 * @returns null for nobody, and for colleagues, whose session lasts a working day
 */
export async function quietSession(): Promise<QuietSession | null> {
  const visit = await currentVisit();
  if (!visit || visit.actor.kind === 'staff') return null;
  const { residentIdleMinutes, residentWarningMinutes } = settings().session;
  return {
    secondsLeft: secondsUntil(visit),
    minutes: residentIdleMinutes,
    warningMinutes: residentWarningMinutes,
  };
}

/**
 * How long a session still lasts; asking is no sign of life.
 * @returns seconds; null when nobody is signed in
 */
export async function peekSecondsLeft(): Promise<number | null> {
  const visit = await visitOf('only-looks');
  return visit && secondsUntil(visit);
}

async function orSignIn<A>(guard: (actor: Actor) => A, fallback: string): Promise<A> {
  const actor = await currentActor();
  try {
    return guard(actor);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    if (!(error instanceof SignInNeededError)) throw error;
  }
  redirect(paths.signIn(returnPath((await headers()).get(pathHeader)) ?? fallback));
}

/**
 * For pages of colleagues: signs in first when nobody is, finds nothing when the role does not fit.
 * @param roles any of these is enough
 * @returns the colleague
 */
export async function requireStaff(...roles: Role[]): Promise<StaffActor> {
  const home = roles.includes('host') ? paths.desk.home : paths.work.home;
  return orSignIn(staffWith(...roles), home);
}

/**
 * For a resident's own pages: signs in first when nobody is, finds nothing for colleagues.
 * @returns signed-in resident, or the holder of a slip
 */
export async function requireResident(): Promise<ResidentActor | SlipActor> {
  return orSignIn(residentOrSlip, paths.mine.home);
}

/**
 * Opens a session for the code of a slip and a one-time code; ends whatever session this browser had.
 * @param tx transaction in which the one-time code was used
 * @param requestId the request that the slip belongs to
 * @returns its secret, for `showCodeSession` when the transaction is done
 */
export async function openSlipSession(tx: Tx, requestId: string): Promise<string> {
  const at = now();
  await closeSessions(tx, await sessionSecrets(), at);
  const actor: SlipActor = { kind: 'slip', requestId, sessionId: '' };
  return openSession(tx, { kind: 'slip', requestId }, actor, at);
}

/**
 * For the pages of somebody from outside: asks for a code first when nobody is in, finds nothing for others.
 * @returns who takes part
 */
export async function requireParticipant(): Promise<ParticipantActor> {
  const actor = await currentActor();
  if (actor.kind === 'anonymous') redirect(paths.takePart.home);
  try {
    return fromOutside(actor);
  } catch {
    notFound();
  }
}

/**
 * Opens a session for somebody from outside who used a one-time code; ends whatever session this browser had.
 * @param tx transaction in which the one-time code was used
 * @param participant whose it is, by id and name
 * @returns its secret, for `showCodeSession` when the transaction is done
 */
export async function openParticipantSession(
  tx: Tx,
  { id: participantId, name }: { id: string; name: string },
): Promise<string> {
  const at = now();
  await closeSessions(tx, await sessionSecrets(), at);
  const actor: ParticipantActor = { kind: 'participant', participantId, name, sessionId: '' };
  return openSession(tx, { kind: 'participant', participantId }, actor, at);
}

/**
 * Lets this browser in with the session of a code, in the place of whatever it had. Only in a route handler.
 * @param secret of `openSlipSession` or `openParticipantSession`, after its transaction: a cookie cannot be taken back
 */
export async function showCodeSession(secret: string): Promise<void> {
  await dropSessionCookies();
  const jar = await cookies();
  jar.set(slipCookieName(), secret, { ...cookieOptions(), maxAge: cookieSeconds() });
}

/** Signs this browser out: ends the session on the server and takes the cookies. Only in a route handler. */
export async function endSession(): Promise<void> {
  const secrets = await sessionSecrets();
  if (secrets.length > 0) await transaction((tx) => closeSessions(tx, secrets, now()));
  await dropSessionCookies();
}
