import 'server-only';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';
import { visibleRequests } from '@/lib/policies/help-request';
import { isRequestId } from '@/lib/schemas/my-case';

/** Who looks at the own page. */
export type Owner = ResidentActor | SlipActor;

/** The facts of an own request that say what else belongs to it. */
export type OwnRequestKey = {
  id: string;
  caseId: string;
  householdId: string;
  askerId: string;
  submittedAt: Date;
  matchStatus: string;
  withdrawnAt: Date | null;
};

const keyFields = {
  id: true,
  caseId: true,
  householdId: true,
  askerId: true,
  submittedAt: true,
  matchStatus: true,
  withdrawnAt: true,
} as const;

async function recordLook(actor: Owner, request: OwnRequestKey): Promise<void> {
  const { id: requestId, caseId, householdId } = request;
  const about = { requestId, caseId, householdId, payload: { page: 'mine' as const } };
  await recordAlone({ event: 'request.viewed', actor, origin: 'mine', ...about });
}

async function recordRefusal(actor: Owner, requestId: string): Promise<void> {
  const there = await database().helpRequest.findUnique({
    where: { id: requestId },
    select: { id: true, caseId: true },
  });
  await recordAlone({
    event: 'request.viewed',
    result: 'refused',
    actor,
    origin: 'mine',
    requestId: there?.id ?? null,
    caseId: there?.caseId ?? null,
    payload: { page: 'mine' },
  });
}

/**
 * Finds an own request, and records the look, or the attempt.
 * @param actor signed-in resident or holder of a slip
 * @param requestId as it stands in the address
 * @returns null for a request that is not there or somebody else's
 */
export async function findOwnRequest(
  actor: Owner,
  requestId: string,
): Promise<OwnRequestKey | null> {
  if (!isRequestId(requestId)) return null;
  const request = await database().helpRequest.findFirst({
    where: { id: requestId, AND: visibleRequests(actor) },
    select: keyFields,
  });
  if (request) await recordLook(actor, request);
  else await recordRefusal(actor, requestId);
  return request;
}
