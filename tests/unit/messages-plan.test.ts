import { describe, expect, it } from 'vitest';
import { en } from '@/lib/messages/en';
import { nl } from '@/lib/messages/nl';
import { filledIn, leaves } from '@/tests/support/texts';

describe('the words of the plan', () => {
  const plan = new Map(leaves(nl.plan));

  it('for a young person are other words for the same things', () => {
    for (const [key, text] of leaves(nl.planYoung)) {
      expect(plan.has(key), key).toBe(true);
      expect(filledIn(text), key).toEqual(filledIn(plan.get(key)!));
      expect(text, key).not.toBe(plan.get(key));
    }
  });

  it('say "u" to nobody who is young', () => {
    const young = new Map(leaves(nl.planYoung));
    // Before there is a plan, nobody knows how old the reader is; the way to it stands on the page of a request.
    const apart = /^(none|link)\./;
    const formal = /\b(u|uw|uzelf)\b/i;
    for (const [key, text] of plan) {
      if (!apart.test(key)) expect(young.get(key) ?? text, key).not.toMatch(formal);
    }
  });

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
