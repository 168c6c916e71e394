import 'server-only';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { database, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { visibleRequests } from '@/lib/policies/help-request';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { lockCase } from '@/lib/commands/shared/locks';
import { isRequestId } from '@/lib/schemas/my-case';

/** Who acts on the own page. */
export type Owner = ResidentActor | SlipActor;

const fields = {
  id: true,
  caseId: true,
  householdId: true,
  askerId: true,
  matchStatus: true,
  language: true,
  answers: true,
  urgencies: true,
  submittedAt: true,
  spokenAt: true,
  promiseDueOn: true,
  withdrawnAt: true,
  asker: { select: { givenName: true, email: true } },
  household: { select: { hasSafetyFlag: true, postcode: true } },
  case: {
    select: {
      status: true,
      weight: true,
      contactPersonId: true,
      contactPerson: { select: { id: true, name: true, teamId: true } },
    },
  },
} as const;

function find(tx: Tx, actor: Owner, requestId: string) {
  return tx.helpRequest.findFirst({
    where: { id: requestId, AND: visibleRequests(actor) },
    select: fields,
  });
}

/** An own request, with its case locked. */
export type OwnRequest = NonNullable<Awaited<ReturnType<typeof find>>>;

/** The contact person may be moving the request to another case at this moment. */
async function lockOwn(tx: Tx, actor: Owner, requestId: string): Promise<OwnRequest> {
  let locked: string | undefined;
  for (;;) {
    const request = await find(tx, actor, requestId);
    if (!request) throw new NotFoundError();
    if (request.caseId === locked) return request;
    locked = request.caseId;
    await lockCase(tx, locked);
  }
}

async function recordRefusal(actor: Owner, requestId: string): Promise<void> {
  const there = await database().helpRequest.findUnique({
    where: { id: requestId },
    select: { id: true, caseId: true },
  });
  await recordAlone({
    event: 'request.viewed',
    payload: { page: 'mine' },
    result: 'refused',
    actor,
    origin: 'mine',
    requestId: there?.id ?? null,
    caseId: there?.caseId ?? null,
  });
}

/**
 * Does something with an own request, in one transaction in which its case is locked.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid
 * @param work what happens; the request was read after the lock
 * @returns what the work returns
 * @throws NotFoundError for a request that is not there or somebody else's; the attempt is recorded
 */
export async function withOwnRequest<T>(
  actor: Owner,
  requestId: string,
  work: (tx: Tx, request: OwnRequest) => Promise<T>,
): Promise<T> {
  if (!isRequestId(requestId)) throw new NotFoundError();
  return recordingRefusal(
    () => recordRefusal(actor, requestId),
    async (tx) => {
      const request = await lockOwn(tx, actor, requestId);
      const done = await work(tx, request);
      await endNotices(tx, { caseIds: [request.caseId] });
      return done;
    },
  );
}
