import { cache } from 'react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { mergedKept } from '@/components/plan/merged-kept';
import { lookAtChild } from '@/lib/commands/child/look-at-child';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { childPlan } from '@/lib/queries/plan/child-plan';
import { titleWithErrors } from '../../vraag/[id]/kept-text';

/** What every page about a child starts with: the child as this adult may see it. An attempt of others is recorded. */
export const childPlanOf = cache(async (childId: string) => {
  const actor = await requireResident();
  if (!z.uuid().safeParse(childId).success) notFound();
  const found = await childPlan(actor, childId);
  await lookAtChild(actor, childId, found?.child ?? null);
  if (!found) notFound();
  return found;
});

/** What a page with one form about a child needs: its goals, who can do a step, and what was typed before. */
export async function childFormOf(childId: string, path: string) {
  const { page, owners } = await childPlanOf(childId);
  const kept = mergedKept(await readKeptForm(path));
  return { page, owners, at: paths.mine.child(childId), kept, formKey: randomId() };
}

/** No name in the title: it stays behind in the history of the browser. */
export async function childTitle(path: string) {
  const t = await getTranslations('child');
  return { title: await titleWithErrors(path, t('pageTitle')) };
}
