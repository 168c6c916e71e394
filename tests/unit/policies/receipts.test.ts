import { describe, expect, it } from 'vitest';
import type { Actor, ResidentActor } from '@/lib/platform/actor-types';
import { earlierRequests, visibleReceipts, visibleRequests } from '@/lib/policies/help-request';

const resident: ResidentActor = {
  kind: 'resident',
  identityId: 'i1',
  personId: 'p1',
  sessionId: 's1',
};
const others: Actor[] = [
  { kind: 'anonymous' },
  { kind: 'slip', requestId: 'r1', sessionId: 's1' },
  { kind: 'participant', participantId: 'x', name: 'Ans', sessionId: 's1' },
];

describe('a receipt', () => {
  it('is for the browser that holds its draft', () => {
    for (const actor of others) {
      expect(visibleReceipts(actor, 'd1')).toEqual({ OR: [{ submissionKey: { in: ['d1'] } }] });
    }
  });

  it('is for nobody who only has its address', () => {
    for (const actor of others) {
      expect(visibleReceipts(actor, null)).toEqual({ OR: [{ submissionKey: { in: [] } }] });
    }
  });

  it('is for the resident who signed for it, whatever the browser holds', () => {
    const own = visibleRequests(resident);
    expect(visibleReceipts(resident, null)).toEqual({ OR: [{ submissionKey: { in: [] } }, own] });
  });
});

describe('what stands in the form again', () => {
  it('is what this person sent, is sure of, and did not take back', () => {
    expect(earlierRequests(resident)).toEqual({
      AND: [visibleRequests(resident), { matchStatus: { not: 'to_confirm' }, withdrawnAt: null }],
    });
  });
});
