import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { isTeamLead } from '@/lib/policies/team';
import type { LessonTyped } from '@/lib/schemas/lesson';

/**
 * A team lead answers what somebody said about a rule, once, in words that everybody reads (VALUES P6 R9).
 * @param actor team lead, of whatever team
 * @param id uuid of what was said
 * @param lesson what was run into, without a name, and what becomes of it
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when another team lead answered it meanwhile
 */
export async function answerRemark(
  actor: StaffActor,
  id: string,
  lesson: LessonTyped,
  at: Date = now(),
): Promise<void> {
  const refuse = async () => {
    const about = { actor, origin: 'work' as const, result: 'refused' as const };
    await recordAlone({ event: 'obstacle.viewed', payload: {}, ...about });
    throw new NotFoundError();
  };
  if (!isTeamLead(actor)) return refuse();
  await transaction(async (tx) => {
    if ((await tx.ruleRemark.count({ where: { id } })) === 0) throw new NotFoundError();
    const made = await tx.lesson.createMany({
      data: [{ ...lesson, remarkId: id, answeredById: actor.staffId, at }],
      skipDuplicates: true,
    });
    if (made.count === 0) {
      const before = await tx.lesson.findUnique({ where: { remarkId: id } });
      if (before?.answer === lesson.answer && before.said === lesson.said) return;
      throw new ConflictError({ answer: before?.answer });
    }
    const payload = { remarkId: id };
    await record(tx, { event: 'remark.answered', payload, actor, origin: 'work' });
  });
}
