import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { GoalList } from '@/components/plan/goal-list';
import { PlanMap } from '@/components/plan/plan-map';
import type { PlanShown } from '@/components/plan/shown';
import { loadMessages } from '@/lib/messages';
import { planMap } from '@/lib/rules/plan/map';
import { planStandings } from '@/lib/rules/plan/order';
import type { Goal, Plan, Step } from '@/lib/rules/plan/types';
import { goalsInPlan, longCase } from './long-case';

const owner = { kind: 'resident', id: 'somebody' } as const;
function longPlan(perGoal: number): Plan {
  const goals = Array.from({ length: goalsInPlan }, (_, goal): Goal => ({
    ...{ id: `g${goal}`, personId: null, state: 'open', isPrivate: false },
    words: 'Weer rust in huis, zodat wij samen verder kunnen',
  }));
  const steps = goals.flatMap(({ id: goalId }) =>
    Array.from({ length: perGoal }, (_, at): Step => ({
      ...{ id: `${goalId}s${at}`, goalId, owner, dueOn: '2026-12-01', domain: null },
      title: 'Samen de post openmaken, en opschrijven wat eerst moet',
      state: at % 4 === 3 ? 'done' : 'todo',
      waitsFor: at % 3 === 0 ? [] : [`${goalId}s${at - 1}`],
    })),
  );
  return { goesWell: '', whenItGoesWrong: '', evaluateOn: null, goals, steps };
}

function shownOf(plan: Plan): PlanShown {
  const standing = planStandings(plan);
  const views = plan.steps.map((step) => ({
    ...{ ...step, standing: standing.get(step.id)!, doneOn: null },
    ...{ mayFinish: false, mayChange: 'never' as const, isLeft: false },
  }));
  return {
    goals: plan.goals.map((goal) => ({
      ...{ ...goal, ofName: null, isHidden: false, mayReword: 'never' as const, mayShare: false },
      mayOrder: false,
      steps: views.filter(({ goalId }) => goalId === goal.id),
    })),
    names: {
      resident: new Map([['somebody', 'Samira']]),
      staff: new Map(),
      participant: new Map(),
    },
    reader: {
      kind: 'staff',
      staffId: 'x',
      role: 'contactPerson',
    } as unknown as PlanShown['reader'],
    today: '2026-11-26',
  };
}

/**
 * A plan as a page shows it.
 * @param messages texts
 * @param perGoal steps of each goal: of sixty in all when nothing is said
 * @returns the markup of the picture, and of the list that says the same
 */
export function drawnPlan(
  messages: Awaited<ReturnType<typeof loadMessages>>,
  perGoal = longCase.steps / goalsInPlan,
) {
  const shown = shownOf(longPlan(perGoal));
  const map = planMap(
    shown.goals.map((goal, at) => ({ ...goal, number: at + 1 })),
    shown.goals.flatMap(({ steps }) => steps.map((step) => ({ ...step, due: 'ahead' }))),
  );
  const written = (page: ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="nl" messages={messages} timeZone="Europe/Amsterdam">
        {page}
      </NextIntlClientProvider>,
    );
  return {
    picture: () => written(<PlanMap {...{ map, shown }} />),
    list: () => written(<GoalList shown={shown} />),
    shown,
    map,
  };
}

/**
 * Draws the picture of a plan of sixty steps: from the plan as it is stored to the markup that is sent.
 * @param count how often
 * @param clock tells the time in milliseconds
 * @returns milliseconds of each drawing, after some to warm up
 */
export async function drawPlans(count = 100, clock = () => performance.now()): Promise<number[]> {
  const messages = await loadMessages('nl');
  const draw = () => {
    const start = clock();
    const markup = drawnPlan(messages).picture();
    if (!markup.includes('<svg')) throw new Error('Nothing was drawn');
    return clock() - start;
  };
  for (let turn = 0; turn < count / 5; turn += 1) draw();
  return Array.from({ length: count }, draw);
}
