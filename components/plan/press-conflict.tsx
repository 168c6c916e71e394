import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import type { GoalView } from '@/lib/queries/plan/goal-views';
import { PlanErrors } from './form-errors';
import { Press } from './press';
import type { PlanActions } from './shown';
import { usePlanWords, type PlanKey, type PlanVoice } from './use-plan-words';

type Pressed = { kind: 'stepState' | 'goalState'; id: string };

type Thing = { state: string; values: Record<string, string> };

type Props = {
  voice: PlanVoice;
  kept: Kept;
  goals: readonly GoalView[];
  actions: PlanActions;
};

/** The thing whose button was pressed, as the page shows it now; nothing when it is gone, or not for this reader. */
function pressedThing(goals: readonly GoalView[], { kind, id }: Pressed): Thing | undefined {
  if (kind === 'stepState') {
    const step = goals.flatMap(({ steps }) => steps).find((one) => one.id === id);
    return step && { state: step.state, values: { title: step.title } };
  }
  const goal = goals.find((one) => one.id === id && !one.isHidden);
  return goal && { state: goal.state, values: { words: goal.words } };
}

/**
 * Above the plan, when a press of a button could not be done. Somebody was first: how the thing stands now, what was chosen,
 * and a button to do it all the same, which carries the version that this page shows.
 */
export function PressProblem({ voice, kept, goals, actions }: Props) {
  const t = usePlanWords(voice);
  const pressed = kept?.current?.pressed as Pressed | undefined;
  const found = pressed && pressedThing(goals, pressed);
  const wanted = typedText(kept, 'state');
  if (!pressed || !found || !wanted) return <PlanErrors {...{ voice, kept }} />;
  const { kind, id } = pressed;
  const { state, values } = found;
  const words = (which: string) => t(`changes.${kind}.${which}` as PlanKey, values);
  if (state === wanted) return null;
  const send = kind === 'stepState' ? actions.at.stepState(id) : actions.at.goalState(id);
  return (
    <Alert kind="warning" id="fouten" live title={t('press.title')}>
      <div className="flow flow--sm">
        <p>{t('press.now', { words: words(state) })}</p>
        <p>{t('press.wanted', { words: words(wanted) })}</p>
        <Press
          {...actions}
          action={send}
          name="state"
          value={wanted}
          text={t('press.again')}
          look="secondary"
        />
        <p>{t('press.leave')}</p>
      </div>
    </Alert>
  );
}
