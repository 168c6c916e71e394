import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Press } from '@/components/plan/press';
import { usePlanPeople } from '@/components/plan/use-plan-people';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { PlanPage } from '@/lib/queries/plan/plan-page';

type StepView = PlanPage['goals'][number]['steps'][number];
type Props = { id: string; plan: PlanPage; newKey: () => string };

/** The steps of the reader, each with how it stands and what it waits for. */
export function OwnSteps({ id, plan, newKey }: Props) {
  const t = useTranslations('takePart.page');
  const people = usePlanPeople(plan.reader, plan.names);
  const all = plan.goals.flatMap(({ steps }) => steps);
  const own = all.filter(({ owner }) => people(owner).isSelf);
  if (own.length === 0) return <Paragraph>{t('noSteps')}</Paragraph>;
  return (
    <ol className="plein-plansteps">
      {own.map((step, index) => (
        <li key={step.id} className="plein-planstep" id={`stap-${step.id}`}>
          <span className="plein-number" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <p className="plein-planstep__title" dir="auto">
              {step.title}
            </p>
            <How step={step} />
            <Waits step={step} all={all} nameOf={(one) => people(one.owner).name} />
            <Ways id={id} step={step} seen={plan.version} newKey={newKey} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function How({ step }: { step: StepView }) {
  const t = useTranslations('takePart.step');
  const dates = useDates();
  const { standing, state, doneOn, dueOn } = step;
  const due = dueOn ? ` ${t('due', { day: dates.day(dueOn) })}` : '';
  switch (standing.place) {
    case 'done':
      return (
        <State kind="done">{doneOn ? t('doneOn', { day: dates.day(doneOn) }) : t('done')}</State>
      );
    case 'dropped':
    case 'rests':
      return <State kind="wait">{t(standing.place)}</State>;
    case 'waits':
      return <State kind="wait">{`${t('waits')}${due}`}</State>;
    case 'now':
      return <State kind="now">{`${t(state === 'busy' ? 'busy' : 'now')}${due}`}</State>;
  }
}

type Waiting = { step: StepView; all: readonly StepView[]; nameOf: (step: StepView) => string };

/** By title where the reader may know it; else only that it is something of somebody else. */
function Waits({ step, all, nameOf }: Waiting) {
  const t = useTranslations('takePart.step');
  if (step.standing.place !== 'waits') return null;
  return (
    <ul className="plein-list">
      {step.standing.waitsFor.map((id) => {
        const other = all.find((one) => one.id === id);
        return (
          <li key={id} dir="auto">
            {other ? t('waitsOne', { title: other.title, name: nameOf(other) }) : t('waitsOther')}
          </li>
        );
      })}
    </ul>
  );
}

type WaysProps = { id: string; step: StepView; seen: number; newKey: () => string };

/** What the reader can say of a step that can go on. */
function Ways({ id, step, seen, newKey }: WaysProps) {
  const t = useTranslations('takePart.step');
  const { standing, state, mayFinish, title: about } = step;
  const action = paths.takePart.stepState(id, step.id);
  const press = { seen, newKey, action, about, name: 'state' };
  if (!mayFinish) return null;
  if (standing.place === 'done') return <Press {...press} value="todo" text={t('doTodo')} />;
  if (standing.place !== 'now') return null;
  return (
    <div className="plein-planstep__do plein-actions">
      <Press {...press} value="done" look="secondary" text={t('doDone')} />
      {state === 'todo' ? <Press {...press} value="busy" text={t('doBusy')} /> : null}
    </div>
  );
}
