import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';

/** Every page of a case starts here: signed in, allowed, and the look recorded. */
export async function openCasePage(params: Promise<{ id: string }>): Promise<{
  actor: StaffActor;
  id: string;
}> {
  const actor = await requireStaff('consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const t = await getTranslations('work.lookWords');
  const words = { contactPerson: t('contactPerson'), standIn: t('standIn') };
  await foundOr404(lookAtCase(actor, id, words));
  return { actor, id };
}

/** What is not there for this reader is not found. */
export async function foundOr404<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
