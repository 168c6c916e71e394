import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { StepView } from '@/lib/queries/plan/goal-views';
import type { StepOwner } from '@/lib/rules/plan/types';
import { usePlanWords, type PlanVoice } from './use-plan-words';

/** Names by kind and id. */
export type PlanNames = PlanPage['names'];

/** As whom the plan is read. */
export type PlanReader = PlanPage['reader'];

/** How the plan speaks to its reader. */
export const voiceOf = (reader: PlanReader): PlanVoice => {
  if (reader.kind === 'parent') return 'parent';
  return reader.kind === 'resident' ? 'own' : 'colleague';
};

/** Somebody under 18 reads the own plan. */
export const isYoung = (reader: PlanReader): boolean =>
  reader.kind === 'resident' && reader.isYoung;

const isReader = (reader: PlanReader, { kind, id }: StepOwner): boolean => {
  if (reader.kind === 'resident' || reader.kind === 'parent') {
    return kind === 'resident' && id === reader.personId;
  }
  if (reader.kind === 'staff') return kind === 'staff' && id === reader.staffId;
  return kind === 'participant' && id === reader.participantId;
};

/** Who does a step, by name; nobody when who would do it takes part no more. */
export function usePlanDoers(reader: PlanReader, names: PlanNames) {
  const t = usePlanWords(voiceOf(reader));
  const whoIs = usePlanPeople(reader, names);
  return ({ owner, isLeft }: Pick<StepView, 'owner' | 'isLeft'>) =>
    isLeft ? { isSelf: false, name: t('steps.nobody') } : whoIs(owner);
}

/** Who owns something, by name; the reader as "you". */
export function usePlanPeople(reader: PlanReader, names: PlanNames) {
  const t = usePlanWords(voiceOf(reader));
  return (owner: StepOwner) => {
    const isSelf = isReader(reader, owner);
    const name = isSelf ? t('you') : (names[owner.kind].get(owner.id) ?? t('changes.gone'));
    return { isSelf, name };
  };
}
