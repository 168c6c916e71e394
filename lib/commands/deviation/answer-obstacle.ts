import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { ledObstacles, mayAnswerObstacle } from '@/lib/policies/deviation';
import type { ObstacleAnswer } from '@/lib/schemas/deviation';
import { signal } from '@/lib/commands/shared/tell';

/** An obstacle as it stands, with nobody else answering it meanwhile. */
async function lockObstacle(tx: Tx, actor: StaffActor, id: string) {
  await tx.$executeRaw(Prisma.sql`select id from deviation where id = ${id}::uuid for update`);
  const found = await tx.deviation.findFirst({
    where: { AND: [{ id }, ledObstacles(actor)] },
    select: {
      ...{ caseId: true, decidedById: true, obstacleAnswer: true },
      answeredBy: { select: { name: true } },
    },
  });
  if (!found || !mayAnswerObstacle(actor, found.decidedById)) throw new NotFoundError();
  return found;
}

type Answering = { actor: StaffActor; id: string; typed: Answer; at: Date };
type Answer = Pick<ObstacleAnswer, 'answer'> & Partial<ObstacleAnswer>;

/** The same in words for everybody, when the team lead wrote those as well. */
async function teachEverybody(tx: Tx, { actor, id, typed, at }: Answering): Promise<void> {
  const { publicSaid: said, publicAnswer: answer } = typed;
  if (!said || !answer) return;
  const answeredById = actor.staffId;
  const data = { said, answer, answeredById, at, deviationId: id };
  await tx.lesson.create({ data, select: { id: true } });
}

async function answerIt(tx: Tx, answering: Answering) {
  const { actor, id, typed, at } = answering;
  const { answer } = typed;
  const { caseId, decidedById, obstacleAnswer, answeredBy } = await lockObstacle(tx, actor, id);
  if (obstacleAnswer === answer) return;
  if (obstacleAnswer !== null) {
    throw new ConflictError({ answeredBy: answeredBy?.name, answer: obstacleAnswer });
  }
  await tx.deviation.update({
    where: { id },
    data: { obstacleAnswer: answer, answeredById: actor.staffId, answeredAt: at },
    select: { id: true },
  });
  await teachEverybody(tx, answering);
  await signal(tx, { staffId: decidedById, kind: 'obstacleAnswered', caseId });
  // Neither case nor household: whoever answers does not know whose it is.
  const payload = { deviationId: id };
  await record(tx, { event: 'obstacle.answered', payload, actor, origin: 'work' });
}

/**
 * A team lead answers what stands in the way, once: what changes, or why not, and so who decided (VALUES P6). Whoever
 * registered it hears of it, and all teams read it (VALUES R9).
 * @param actor team lead, of whatever team, who did not register it
 * @param id uuid of the record
 * @param typed words for colleagues, and for everybody if those were written
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when another team lead answered it meanwhile
 */
export async function answerObstacle(
  actor: StaffActor,
  id: string,
  typed: Answer,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'obstacle.viewed',
        payload: {},
        actor,
        origin: 'work',
        result: 'refused',
      }),
    (tx) => answerIt(tx, { actor, id, typed, at }),
  );
}
