import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/messages';
import { nl } from '@/lib/messages/nl';

const en = await loadMessages('en');

describe('the words of the plan', () => {
  it.each([
    ...['planGoalGone', 'planStepGone', 'planTooManyGoals', 'planTooManySteps', 'planLoop'],
    ...['planOrderIncomplete', 'planProposalOutdated', 'planPrivateStep', 'planOwnerUnknown'],
    ...['planDayPast', 'goalWordsMissing', 'stepTitleMissing', 'stepOwnerMissing', 'choiceMissing'],
  ])('say what to do when it is %s', (key) => {
    for (const texts of [nl, en]) {
      expect(texts.plan.errors).toHaveProperty(key, expect.stringMatching(/[.]$/));
    }
  });
});
