import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AddGoalPage } from '@/components/plan/goal-pages';
import { nl } from '@/lib/messages/nl';
import { paths } from '@/lib/paths';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import { hasEnoughGoals } from '@/lib/rules/plan/apply';
import { goal } from '../rules/plan/example';

const shown = (states: readonly ('open' | 'later' | 'reached')[]) => {
  const goals = states.map((state, at) => goal(`g${at}`, { state }));
  const reader = { kind: 'resident', personId: 'samira', isYoung: false, speaksFor: [] };
  const page = {
    goals,
    reader,
    version: 1,
    hasEnoughGoals: hasEnoughGoals(goals),
  } as unknown as PlanPage;
  const { plan } = paths.mine;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      <AddGoalPage {...{ page, at: plan('h'), kept: null, formKey: 'k', owners: [] }} />
    </NextIntlClientProvider>,
  );
};

it('who has three goals hears that that is enough to begin with; what waits is not counted', () => {
  const said = 'Er staan al drie of meer doelen open. Een tot drie tegelijk is genoeg.';
  expect(shown(['open', 'open', 'open'])).toContain(said);
  expect(shown(['open', 'open', 'later', 'reached'])).not.toContain('Een tot drie');
});
