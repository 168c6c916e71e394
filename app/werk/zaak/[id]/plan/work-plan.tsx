import type { Metadata } from 'next';
import { cache, type ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { WorkFrame } from '@/components/case/work-frame';
import { mergedKept } from '@/components/plan/merged-kept';
import { ColleagueQuestions } from '@/components/plan/colleague-questions';
import { lookAtPlan } from '@/lib/commands/plan/look-at-plan';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { householdOfCase } from '@/lib/queries/plan/case-household';
import { planPage } from '@/lib/queries/plan/plan-page';
import { stepOwners } from '@/lib/queries/plan/step-owners';
import type { Held, PlanText } from '@/lib/schemas/lease';
import { foundOr404, withTitle } from '../../../case-actor';
import { editing, type FormSearch } from '../../../editing';

/** Who looks, and the plan as this colleague may see it; the look is recorded, and so is the attempt of others. */
export const workPlanOf = cache(async (caseId: string) => {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const householdId = await foundOr404(householdOfCase(caseId));
  const page = await foundOr404(planPage(actor, householdId));
  await lookAtPlan(actor, { householdId, caseId });
  return { actor, householdId, page, at: paths.work.plan(caseId) };
});

type FormOptions = {
  domain?: string | null;
  asksDomain?: boolean;
  /** what the form changes, when one person at a time types in it */
  editing?: { held: Held | PlanText; search: FormSearch };
};

/** What a form page of the plan needs, with the questions that only colleagues get. */
export async function workForm(caseId: string, path: string, options: FormOptions = {}) {
  const { page, at, actor, householdId } = await workPlanOf(caseId);
  const found = mergedKept(await readKeptForm(path));
  const { held, search } = options.editing ?? {};
  const thing = typeof held === 'string' ? { thing: held, thingId: householdId } : held;
  const { kept, notice } =
    thing && search
      ? await editing({ actor, caseId, kept: found, held: thing, search })
      : { kept: found, notice: null };
  const isContactPerson = page.reader.kind === 'staff' && page.reader.as === 'contactPerson';
  const more = (
    <ColleagueQuestions
      kept={kept}
      domain={options.asksDomain ? (options.domain ?? '') : undefined}
      asksWasSaid={isContactPerson}
    />
  );
  const owners = await stepOwners(householdId);
  return { actor, notice, form: { page, at, kept, formKey: randomId(), more, owners } };
}

type FrameProps = { caseId: string; children: ReactNode };

/** The frame around one form of the plan. */
export async function WorkPlanFrame({ caseId, children }: FrameProps) {
  const { actor } = await workPlanOf(caseId);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <div className="plein-form max-w-[42rem]">{children}</div>
    </WorkFrame>
  );
}

/** The title of a page of the plan; it says so when something has to be mended. */
export async function workPlanTitle(path: string): Promise<Metadata> {
  const t = await getTranslations('planWork');
  return withTitle(t('title'), path);
}
