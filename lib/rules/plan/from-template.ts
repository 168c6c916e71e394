import type { TemplateContent, TemplateRole } from '@/lib/schemas/plan-template';
import type { Step, StepOwner } from './types';

/** Who is meant by each role, in one household; nobody when no step has the role. */
export type TemplatePeople = Record<TemplateRole, StepOwner | null>;

/**
 * The steps of a template as steps of a goal.
 * @param content of the template
 * @param goalId whose steps they become
 * @param people who is meant by each role
 * @param idOf id of the step with this number, from 0: the same form gives the same ids
 * @returns steps in order, or the first role for which nobody was chosen
 */
export function stepsOf(
  { steps }: TemplateContent,
  goalId: string,
  people: TemplatePeople,
  idOf: (index: number) => string,
): { steps: Step[] } | { missing: TemplateRole } {
  const missing = steps.find(({ who }) => people[who] === null)?.who;
  if (missing) return { missing };
  return {
    steps: steps.map(({ title, who, waits }, index) => ({
      ...{ id: idOf(index), goalId, title, owner: people[who]! },
      ...{ dueOn: null, state: 'todo', domain: null },
      waitsFor: waits && index > 0 ? [idOf(index - 1)] : [],
    })),
  };
}

/**
 * What a step waits for, of what stands in the plan: where the step before it still waits for a yes, the last one before
 * that which stands there.
 * @param step one of a template
 * @param all steps of the template, in order
 * @param isThere whether a step stands in the plan
 */
export function waitsInPlan(
  step: Step,
  all: readonly Step[],
  isThere: (id: string) => boolean,
): readonly string[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  let waits = step.waitsFor;
  while (waits.length > 0 && !waits.every(isThere)) {
    waits = waits.flatMap((id) => byId.get(id)?.waitsFor ?? []);
  }
  return waits;
}
