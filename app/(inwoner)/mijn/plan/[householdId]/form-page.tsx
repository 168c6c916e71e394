import type { ReactNode } from 'react';
import { MineFrame } from '../../frame';
import { mergedKept } from '@/components/plan/merged-kept';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { stepOwners } from '@/lib/queries/plan/step-owners';
import { titleWithErrors } from '../../vraag/[id]/kept-text';
import type { PlanKey } from '@/components/plan/use-plan-words';
import { ownPlanOf, planTitle } from './own';

/** What a page with one form of the plan needs: the plan, what was typed before, and a key for the form. */
export async function formOf(householdId: string, path: string) {
  const { page, at } = await ownPlanOf(householdId);
  return { page, at, kept: mergedKept(await readKeptForm(path)), formKey: randomId() };
}

/** The same, with everybody who can be given a goal or a step. */
export async function formWithOwners(householdId: string, path: string) {
  const form = await formOf(householdId, path);
  return { ...form, owners: await stepOwners(householdId) };
}

/** The title of a form page says first that something must be mended. */
export async function formTitle(householdId: string, path: string, key: PlanKey) {
  return { title: await titleWithErrors(path, await planTitle(householdId, key)) };
}

type FrameProps = { path: string; hasForm?: boolean; children: ReactNode };

/** The frame around one form. */
export function PlanFrame({ hasForm = true, ...page }: FrameProps) {
  return <MineFrame {...page} hasForm={hasForm} />;
}
