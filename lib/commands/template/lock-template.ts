import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { visibleTemplates } from '@/lib/policies/template';
import { templateContent, type TemplateContent } from '@/lib/schemas/plan-template';

/** A template as it stands. */
export type LockedTemplate = { name: string; version: number; content: TemplateContent };

/**
 * A template as it stands under its lock.
 * @param tx transaction
 * @param actor colleague
 * @param id uuid
 * @throws NotFoundError for who is not of its team, and for one that was put away
 */
export async function lockTemplate(tx: Tx, actor: StaffActor, id: string): Promise<LockedTemplate> {
  await tx.$executeRaw(Prisma.sql`select id from plan_template where id = ${id}::uuid for update`);
  const found = await tx.planTemplate.findFirst({
    where: { AND: [{ id }, visibleTemplates(actor)] },
    select: { name: true, version: true, content: true },
  });
  if (!found) throw new NotFoundError();
  return { ...found, content: templateContent(found.content) };
}
