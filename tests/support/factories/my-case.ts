import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { blindIndex, open, randomId, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { draft, sender, type Asking } from './draft';

/** A request that was sent, with the code of its slip and who holds it. */
export type Sent = {
  requestId: string;
  /** the draft it came from: who holds its secret, sees the receipt */
  draftId: string;
  caseId: string;
  householdId: string;
  askerId: string;
  contactPersonId: string;
  slipCode: string;
  slip: SlipActor;
};

const facts = {
  id: true,
  submissionKey: true,
  caseId: true,
  householdId: true,
  askerId: true,
  slipCodeCipher: true,
  slipCodeKeyId: true,
  case: { select: { contactPersonId: true } },
} as const;

/** Sends a request; without an identity by somebody whom we do not know. */
export async function sentRequest(asking: Asking = {}, at?: Date): Promise<Sent> {
  const { requestId } = await submitRequest(sender(asking.identityId), await draft(asking), at);
  const row = await database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: facts,
  });
  const { caseId, householdId, askerId, slipCodeCipher: cipher, slipCodeKeyId: keyId } = row;
  return {
    requestId,
    draftId: row.submissionKey,
    caseId,
    householdId,
    askerId,
    contactPersonId: row.case.contactPersonId,
    slipCode: open({ cipher, keyId }, 'slip'),
    slip: { kind: 'slip', requestId, sessionId: randomId() },
  };
}

/** Somebody who signs in for the first time. */
export async function identity(): Promise<string> {
  const bsn = randomId();
  const sealed = seal(bsn, 'bsn');
  const { id } = await database().identity.create({
    data: {
      bsnIndex: blindIndex('bsn', bsn),
      bsnCipher: sealed.cipher,
      bsnKeyId: sealed.keyId,
    },
    select: { id: true },
  });
  return id;
}

/** The one who signed in, as an actor. */
export async function signedIn(identityId: string): Promise<ResidentActor> {
  const { personId } = await database().identity.findUniqueOrThrow({
    where: { id: identityId },
    select: { personId: true },
  });
  return { kind: 'resident', identityId, personId, sessionId: randomId() };
}

/** A resident who is known by sign-in, with a request that is verified: the second one. */
export async function verifiedRequest(
  asking: Asking = {},
): Promise<{ sent: Sent; resident: ResidentActor; identityId: string }> {
  const identityId = await identity();
  await sentRequest({ ...asking, identityId });
  const sent = await sentRequest({ ...asking, identityId });
  return { sent, resident: await signedIn(identityId), identityId };
}

/** A request and everything that hangs on it, to see what moved. */
export function wholeRequest(id: string) {
  return database().helpRequest.findUniqueOrThrow({
    where: { id },
    include: {
      parts: true,
      additions: true,
      case: {
        include: { assignments: { orderBy: { since: 'asc' } }, signals: true, entries: true },
      },
      household: { include: { exclusions: true } },
    },
  });
}

/** What the record says about a request. */
export function recorded(requestId: string, event: string) {
  return database().auditEvent.findMany({
    where: { requestId, event },
    orderBy: { at: 'asc' },
  });
}
