import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { derivedId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { changeRight } from '@/lib/policies/plan';
import { visibleTemplates } from '@/lib/policies/template';
import { stepsOf, waitsInPlan, type TemplatePeople } from '@/lib/rules/plan/from-template';
import type { Step } from '@/lib/rules/plan/types';
import { templateContent, type TemplateUse } from '@/lib/schemas/plan-template';
import { makeOneChange, type PlanOutcome } from './one-change';
import { lockPlan } from './plan-rows';
import { withPlan, type OpenPlan } from './with-plan';

type Using = { actor: StaffActor; templateId: string; use: TemplateUse; at: Date };

function peopleOf({ kase }: OpenPlan, { residentId, colleague }: TemplateUse): TemplatePeople {
  return {
    resident: residentId ? { kind: 'resident', id: residentId } : null,
    contactPerson: kase?.isOpen ? { kind: 'staff', id: kase.contactPersonId } : null,
    colleague,
  };
}

const fieldOf = { resident: 'residentId', contactPerson: '', colleague: 'colleague' } as const;

async function readSteps(tx: Tx, open: OpenPlan, { actor, templateId, use }: Using) {
  const template = await tx.planTemplate.findFirst({
    where: { AND: [{ id: templateId }, visibleTemplates(actor)] },
    select: { content: true },
  });
  if (!template) throw new NotFoundError();
  const idOf = (index: number) => derivedId(use.formKey, `step ${index}`);
  const content = templateContent(template.content);
  const result = stepsOf(content, use.goalId, peopleOf(open, use), idOf);
  if ('steps' in result) return result.steps;
  throw new FieldErrorsError([{ path: fieldOf[result.missing], key: 'stepOwnerMissing' }]);
}

/** A step that is done at once waits for what stands in the plan; one that is proposed for all that is proposed with it. */
async function addOne(tx: Tx, open: OpenPlan, using: Using, step: Step, all: readonly Step[]) {
  const { actor, use, at } = using;
  const stored = await lockPlan(tx, open.stored.householdId);
  const now = { ...open, stored };
  const plain: Step = { ...step, waitsFor: [] };
  const right = changeRight(open.actor, stored.plan, { kind: 'stepAdded', step: plain });
  const isHeard = use.wasSaid && open.actor.kind === 'staff' && open.actor.as === 'contactPerson';
  const ids = new Set(stored.plan.steps.map(({ id }) => id));
  const isThere = (id: string) => ids.has(id);
  const isDirect = right === 'direct' || (right === 'proposal' && isHeard);
  const waitsFor = isDirect ? waitsInPlan(step, all, isThere) : step.waitsFor;
  const beside = all.slice(0, all.indexOf(step)).filter(({ id }) => !isThere(id));
  const change = { kind: 'stepAdded' as const, step: { ...step, waitsFor } };
  const wanted = { change, seen: null, formKey: step.id, wasSaid: use.wasSaid };
  return makeOneChange(tx, { actor, open: now, wanted, at, beside });
}

/**
 * Begins a goal with a template of the own team: each step is added or proposed exactly as if it had been typed, so that
 * steps of a resident are asked first (VALUES R1). All of them or none; the same form once more adds nothing.
 * @param actor contact person, who stands in, or a colleague who is involved
 * @param householdId uuid
 * @param templateId uuid of a template of the own team
 * @param use for which goal, and who is meant by each role
 * @param at moment
 * @returns `proposed` when something of it waits for a yes
 * @throws NotFoundError for others, for another team's template and for a goal that is not there or not to be seen;
 * FieldErrorsError when nobody was chosen for a role, or the plan cannot hold it
 */
export async function putTemplateInPlan(
  actor: StaffActor,
  householdId: string,
  templateId: string,
  use: TemplateUse,
  at: Date = now(),
): Promise<PlanOutcome> {
  return withPlan(actor, householdId, at, async (tx, open) => {
    if (!open.stored.plan.goals.some(({ id }) => id === use.goalId)) throw new NotFoundError();
    const using = { actor, templateId, use, at };
    const steps = await readSteps(tx, open, using);
    const outcomes: PlanOutcome[] = [];
    for (const step of steps) outcomes.push(await addOne(tx, open, using, step, steps));
    const isNew = (outcome: PlanOutcome) => outcomes.includes(outcome);
    return isNew('proposed') ? 'proposed' : isNew('changed') ? 'changed' : 'same';
  });
}
