import { PersonDisc } from '@/components/ui/person-disc';
import type { IconName } from '@/components/ui/icon';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { PlanPaths } from '@/lib/paths/plan';
import type { StepView } from '@/lib/queries/plan/goal-views';
import { AboutLink } from './about-link';
import { More } from './more';
import { Press, type Pressing } from './press';
import type { StepPlace } from './use-step-words';
import { usePlanWords, type PlanVoice } from './use-plan-words';

/** How a step is shown: with its words, and who does it. */
export type StepShown = {
  voice: PlanVoice;
  step: StepView;
  place: StepPlace;
  state: { kind: 'done' | 'now' | 'wait'; icon?: IconName; words: string };
  who: { name: string; isSelf: boolean };
  /** who would have done it, and takes part no more */
  leftBy?: string;
  /** how many steps wait for this one, where that is worth saying */
  blocks?: number;
};

/** What can be done with a step; nothing on paper and in an old version. */
export type StepActions = Pressing & {
  at: PlanPaths;
  /** the reader puts the steps of this goal in order */
  mayOrder: boolean;
  isFirst: boolean;
  isLast: boolean;
};

const looks = { done: ' is-done', now: ' is-now', wait: '' };

/** One step: its number, what happens, how it stands and who does it. */
export function StepItem({ actions, ...shown }: StepShown & { actions?: StepActions }) {
  const { voice, step, place, state, who, leftBy, blocks } = shown;
  const t = usePlanWords(voice);
  return (
    <li className={`plein-planstep${looks[state.kind]}`} id={`stap-${step.id}`}>
      <span className="plein-number" aria-hidden="true">
        {place.step}
      </span>
      <div>
        <p className="plein-planstep__title" dir="auto">
          <VisuallyHidden>{t('steps.number', { number: place.step })} </VisuallyHidden>
          {step.title}
        </p>
        <State kind={state.kind} icon={state.icon}>
          {state.words}
        </State>
        {blocks ? <p className="small">{t('steps.blocks', { count: blocks })}</p> : null}
        <p className="plein-planstep__who">
          {leftBy ? null : (
            <span className="plein-discs">
              <PersonDisc name={who.name} size="sm" self={who.isSelf} />
            </span>
          )}
          <span>
            <VisuallyHidden>{t('steps.who')} </VisuallyHidden>
            {who.name}
          </span>
        </p>
        {leftBy ? <p className="small">{t('steps.left', { name: leftBy })}</p> : null}
        {actions ? <Actions {...shown} {...actions} /> : null}
      </div>
    </li>
  );
}

function Actions(props: StepShown & StepActions) {
  const { voice, step, place, at, mayOrder } = props;
  const t = usePlanWords(voice);
  const about = t('steps.about', { number: place.step, goal: place.goal });
  const canFinish = step.mayFinish && step.standing.place === 'now';
  const change = step.mayChange === 'direct' ? 'steps.do.change' : 'steps.do.propose';
  return (
    <>
      {canFinish ? (
        <div className="plein-planstep__do">
          <Press
            {...pressing(props)}
            {...{ about, name: 'state', value: 'done', look: 'secondary' }}
            text={t('steps.finish')}
          />
        </div>
      ) : null}
      <More text={t('steps.more')} about={about}>
        {step.mayChange === 'never' ? null : (
          <AboutLink href={at.step(step.id)} icon="pencil" text={t(change)} about={about} />
        )}
        {step.mayFinish ? <States {...props} about={about} /> : null}
        {mayOrder ? <Order {...props} about={about} /> : null}
      </More>
    </>
  );
}

const pressing = ({ step, at, seen, newKey }: StepShown & StepActions) => ({
  ...{ seen, newKey, action: at.stepState(step.id) },
});

type About = StepShown & StepActions & { about: string };

/** The other states that make sense from here. */
function States(props: About) {
  const { voice, step, about } = props;
  const t = usePlanWords(voice);
  const { place } = step.standing;
  const press = { ...pressing(props), about, name: 'state' } as const;
  return (
    <>
      {step.state === 'todo' && place === 'now' ? (
        <Press {...press} value="busy" text={t('steps.do.busy')} />
      ) : null}
      {step.state === 'done' ? <Press {...press} value="todo" text={t('steps.do.todo')} /> : null}
      {step.state === 'dropped' ? (
        <Press {...press} value="todo" text={t('steps.do.again')} />
      ) : null}
      {step.state === 'todo' || step.state === 'busy' ? (
        <Press {...press} value="dropped" text={t('steps.do.dropped')} />
      ) : null}
    </>
  );
}

function Order({ voice, step, at, seen, newKey, isFirst, isLast, about }: About) {
  const t = usePlanWords(voice);
  const press = { seen, newKey, about, action: at.stepMove(step.id), name: 'to' };
  return (
    <>
      {isFirst ? null : <Press {...press} value="up" text={t('steps.do.up')} />}
      {isLast ? null : <Press {...press} value="down" text={t('steps.do.down')} />}
    </>
  );
}
