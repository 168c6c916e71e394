import { describe, expect, it } from 'vitest';
import { mayCloseEvaluation, mayNoteAnswer, readsAnswer } from '@/lib/policies/evaluation';
import type { PlanActor } from '@/lib/policies/plan-sees';

const resident = (personId: string, isYoung = false): PlanActor => ({
  ...{ kind: 'resident', personId, isYoung, speaksFor: [] },
});
const actors = {
  mother: resident('mother'),
  son: resident('son', true),
  contactPerson: { kind: 'staff', staffId: 'contact', as: 'contactPerson' },
  helper: { kind: 'staff', staffId: 'helper', as: 'involved' },
  maatje: { kind: 'participant', participantId: 'maatje' },
} satisfies Record<string, PlanActor>;
const answers = {
  mother: { byKind: 'resident', byId: 'mother' },
  son: { byKind: 'resident', byId: 'son' },
  contactPerson: { byKind: 'staff', byId: 'contact' },
  helper: { byKind: 'staff', byId: 'helper' },
  maatje: { byKind: 'participant', byId: 'maatje' },
} as const;

describe('how somebody says that it goes', () => {
  it.each([
    ['mother', { mother: 'all', contactPerson: 'all', helper: 'all' }],
    ['son', { son: 'all', contactPerson: 'all', helper: 'all' }],
    [
      'contactPerson',
      { mother: 'all', son: 'all', contactPerson: 'all', helper: 'all', maatje: 'all' },
    ],
    ['helper', { mother: 'how', son: 'how', contactPerson: 'all', helper: 'all', maatje: 'all' }],
    ['maatje', { maatje: 'all' }],
  ] as const)('%s reads no more than is meant for this one', (who, reads) => {
    for (const [whose, answer] of Object.entries(answers)) {
      const expected = (reads as Record<string, string>)[whose] ?? 'nothing';
      expect(readsAnswer(actors[who], answer), whose).toBe(expected);
    }
  });

  it('is noted by the contact person, and closed by that one or an adult at home', () => {
    const who = (may: (actor: PlanActor) => boolean) =>
      Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? name : []));
    expect(who(mayNoteAnswer)).toEqual(['contactPerson']);
    expect(who(mayCloseEvaluation)).toEqual(['mother', 'contactPerson']);
  });
});
