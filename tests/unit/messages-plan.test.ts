import { describe, expect, it } from 'vitest';
import { en } from '@/lib/messages/en';
import { nl } from '@/lib/messages/nl';

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
