import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import { lockTemplate } from './lock-template';

/**
 * Puts a template of the own team away. Plans that began with it stay as they are.
 * @param actor consultant or team lead of the team
 * @param id uuid
 * @param version that the page showed: nobody puts away what a colleague just changed
 * @param at moment
 * @throws NotFoundError for others, and when it is away already; ConflictError with how it stands
 */
export async function archiveTemplate(
  actor: StaffActor,
  id: string,
  version: number,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const found = await lockTemplate(tx, actor, id);
    if (found.version !== version) {
      const { name, content } = found;
      throw new ConflictError({ name, steps: content.steps, version: found.version });
    }
    await tx.planTemplate.update({ where: { id }, data: { archivedAt: at }, select: { id: true } });
    const payload = { templateId: id, what: 'archived' as const };
    await record(tx, { event: 'template.changed', payload, actor, origin: 'work' });
  });
}
