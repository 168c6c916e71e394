import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { can } from '@/lib/policies';
import type { NewTemplate } from '@/lib/schemas/plan-template';

/** So many that nobody finds one any more; what is not used is put away. */
const mostOfTeam = 100;

/** The same form was accepted before; of somebody else it is not there. */
async function wasMade(tx: Tx, { staffId }: StaffActor, id: string): Promise<boolean> {
  const before = await tx.planTemplate.findUnique({ where: { id }, select: { createdById: true } });
  if (before && before.createdById !== staffId) throw new NotFoundError();
  return before !== null;
}

/**
 * A team makes a template for itself: steps in their order, each with a role; no words of residents. Once per form.
 * @param actor consultant or team lead of the team
 * @param template name, steps and team
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when the team has too many
 */
export async function makeTemplate(
  actor: StaffActor,
  { formKey: id, teamId, name, steps }: NewTemplate,
  at: Date = now(),
): Promise<void> {
  if (!can(actor, 'makeTemplate', { kind: 'team', teamId })) throw new NotFoundError();
  await transaction(async (tx) => {
    // Two forms at once never make one too many.
    await tx.$executeRaw(
      Prisma.sql`select id from team where id = ${teamId}::uuid for no key update`,
    );
    if (await wasMade(tx, actor, id)) return;
    const count = await tx.planTemplate.count({ where: { teamId, archivedAt: null } });
    if (count >= mostOfTeam) throw new FieldErrorsError([{ path: 'name', key: 'templateTooMany' }]);
    const by = { createdById: actor.staffId, createdAt: at };
    await tx.planTemplate.create({
      data: { id, teamId, name, content: { steps }, ...by },
      select: { id: true },
    });
    const payload = { templateId: id, what: 'made' as const };
    await record(tx, { event: 'template.changed', payload, actor, origin: 'work' });
  });
}
