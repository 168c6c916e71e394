import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { transaction } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import type { ChangedTemplate } from '@/lib/schemas/plan-template';
import { lockTemplate } from './lock-template';

/**
 * Changes a template of the own team. Plans that began with it stay as they are.
 * @param actor consultant or team lead of the team
 * @param id uuid
 * @param template name and steps, and the version that the page showed
 * @throws NotFoundError for others; ConflictError with how it stands when a colleague was first
 */
export async function changeTemplate(
  actor: StaffActor,
  id: string,
  { version, name, steps }: ChangedTemplate,
): Promise<void> {
  await transaction(async (tx) => {
    const found = await lockTemplate(tx, actor, id);
    const stands = { name: found.name, steps: found.content.steps };
    if (JSON.stringify(stands) === JSON.stringify({ name, steps })) return;
    if (found.version !== version) throw new ConflictError({ ...stands, version: found.version });
    await tx.planTemplate.update({
      where: { id },
      data: { name, content: { steps }, version: { increment: 1 } },
      select: { id: true },
    });
    const payload = { templateId: id, what: 'changed' as const };
    await record(tx, { event: 'template.changed', payload, actor, origin: 'work' });
  });
}
