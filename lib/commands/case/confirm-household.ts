import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { BeginAgainError, type Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { asksForSafety } from '@/lib/domains/urgencies';
import type { PeopleChoices } from '@/lib/schemas/case';
import { lockSignIns } from '@/lib/commands/shared/locks';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from './change-case';
import { refreshWeight } from './refresh-weight';
import { settleNamedPeople } from './settle-named-people';
import { isDecided, readUnconfirmed, type Unconfirmed } from './unconfirmed-request';

/** The sign-ins of who sent the request and of the person we know, as they are before household and case are locked. */
async function lockSignInsOf(tx: Tx, requestId: string): Promise<string[]> {
  const request = await tx.helpRequest.findUnique({
    where: { id: requestId },
    select: { askerId: true, matchedPersonId: true },
  });
  if (!request?.matchedPersonId) return [];
  return lockSignIns(tx, [request.askerId, request.matchedPersonId]);
}

/** The sign-in of the sender becomes the sign-in of the known person; two sign-ins are two people. */
async function linkIdentity(
  tx: Tx,
  { askerId, matchedPersonId }: Unconfirmed,
  locked: readonly string[],
): Promise<void> {
  const identities = await tx.identity.findMany({
    where: { personId: { in: [askerId, matchedPersonId] } },
    select: { id: true, personId: true },
  });
  const own = identities.find((identity) => identity.personId === askerId);
  if (!own) return;
  if (identities.length > 1) {
    throw new FieldErrorsError([{ path: 'decision', key: 'otherIdentity' }]);
  }
  if (!locked.includes(own.id)) throw new BeginAgainError();
  await tx.identity.update({
    where: { id: own.id },
    data: { personId: matchedPersonId },
    select: { id: true },
  });
}

/** Ways to reach the person that we did not have; those we had stay, the request keeps what the sender gave. */
async function fillReach(tx: Tx, { matchedPersonId, answers }: Unconfirmed): Promise<void> {
  const { phone, email } = answers.bereiken;
  for (const way of [{ phone }, { email }]) {
    const [field, value] = Object.entries(way)[0] as ['phone' | 'email', string];
    if (value === '') continue;
    await tx.person.updateMany({
      where: { id: matchedPersonId, [field]: null },
      data: { [field]: value, version: { increment: 1 } },
    });
  }
}

/** What the sender said about safety holds for the household from now on; it only ever adds protection. */
async function addProtection(tx: Tx, householdId: string, { answers }: Unconfirmed): Promise<void> {
  const flags = {
    ...(answers['wie-bent-u'].isAddressSecret ? { isAddressSecret: true } : {}),
    ...(asksForSafety(answers.dringend.urgencies) ? { hasSafetyFlag: true } : {}),
    ...(answers.bereiken.mayNotBeCalledHome ? { mayNotBeCalledHome: true } : {}),
  };
  if (Object.keys(flags).length === 0) return;
  await tx.household.update({
    where: { id: householdId },
    data: { ...flags, version: { increment: 1 } },
    select: { id: true },
  });
}

/**
 * Says that the sender of a request is the person we know. The requests are this person's from now on; the person who
 * was written down for the sender leaves the household again.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param requestId uuid of a request to be confirmed
 * @param people what each person named in it turned out to be
 * @param at moment of the decision
 * @throws NotFoundError for others; ConflictError when a colleague decided otherwise; FieldErrorsError when the known person already
 * signs in as somebody else
 */
export async function confirmHousehold(
  actor: StaffActor,
  caseId: string,
  requestId: string,
  people: PeopleChoices,
  at: Date = now(),
): Promise<void> {
  let signIns: string[] = [];
  const lockFirst = async (tx: Tx) => void (signIns = await lockSignInsOf(tx, requestId));
  const isDone = (tx: Tx) => isDecided(tx, requestId, 'confirmed');
  const change = { actor, verb: 'confirm', caseId, at, lockFirst, isDone } as const;
  await changeCase({ ...change, locksHousehold: true }, async (tx, found) => {
    const { householdId } = found;
    const request = await readUnconfirmed(tx, caseId, requestId);
    await linkIdentity(tx, request, signIns);
    await tx.helpRequest.updateMany({
      where: { id: { in: request.ids } },
      data: {
        askerId: request.matchedPersonId,
        matchStatus: 'confirmed',
        version: { increment: 1 },
      },
    });
    await tx.householdMember.updateMany({
      where: { householdId, personId: request.askerId, isConfirmed: false, until: null },
      data: { until: at },
    });
    await settleNamedPeople(tx, householdId, people, at);
    await fillReach(tx, request);
    await addProtection(tx, householdId, request);
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, requestId, kind: 'confirmed' });
    const about = { actor, origin: 'work' as const, caseId, householdId, requestId };
    await record(tx, { event: 'household.confirmed', payload: {}, ...about });
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
}
