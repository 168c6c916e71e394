import { cache } from 'react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { PlanKey } from '@/components/plan/use-plan-words';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';
import { planPage } from '@/lib/queries/plan/plan-page';

/** Somebody else's plan is not found, and the attempt is recorded by the query that refuses it. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

/** What every page of an own plan starts with: who looks, and the plan as this person may see it. */
export const ownPlanOf = cache(async (householdId: string) => {
  const actor = await requireResident();
  const page = await orNotFound(planPage(actor, householdId));
  return { actor, page, at: paths.mine.plan(householdId) };
});

/** The title of a page of the plan; somebody else's plan has none. */
export async function planTitle(householdId: string, key: PlanKey): Promise<string> {
  await ownPlanOf(householdId);
  return (await getTranslations('plan'))(key as 'title');
}
