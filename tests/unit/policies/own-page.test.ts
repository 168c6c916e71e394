import { describe, expect, it } from 'vitest';
import { mayAddTo, mayAskForOther } from '@/lib/policies/help-request';
import { mayDoubt } from '@/lib/policies/known-facts';

const open = { isWithdrawn: false, isCaseOpen: true };

describe('on the own page', () => {
  it('something can be added until the request was taken back', () => {
    expect(mayAddTo(open)).toBe(true);
    expect(mayAddTo({ isWithdrawn: true })).toBe(false);
  });

  it('another contact person is asked for while somebody helps', () => {
    expect(mayAskForOther(open)).toBe(true);
    expect(mayAskForOther({ ...open, isCaseOpen: false })).toBe(false);
    expect(mayAskForOther({ ...open, isWithdrawn: true })).toBe(false);
  });

  it('what a colleague noted is doubted until one ends it; what stands in a request is not', () => {
    expect(mayDoubt({ kind: 'noted', isEnded: false })).toBe(true);
    expect(mayDoubt({ kind: 'noted', isEnded: true })).toBe(false);
    expect(mayDoubt({ kind: 'request', isEnded: false })).toBe(false);
  });
});
