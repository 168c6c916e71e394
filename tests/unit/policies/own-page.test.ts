import { describe, expect, it } from 'vitest';
import { mayAddTo, mayAskForOther } from '@/lib/policies/help-request';
import { mayDoubt } from '@/lib/policies/known-facts';

const open = { isWithdrawn: false, isCaseOpen: true };

describe('on the own page', () => {
  it('something can be added until the request was taken back; what was typed is not lost', () => {
    expect(mayAddTo(open, '')).toBe(true);
    expect(mayAddTo({ isWithdrawn: true }, '')).toBe(false);
    expect(mayAddTo({ isWithdrawn: true }, 'Nog iets.')).toBe(true);
  });

  it('another contact person is asked for once, while somebody helps', () => {
    expect(mayAskForOther(open, false)).toBe(true);
    expect(mayAskForOther(open, true)).toBe(false);
    expect(mayAskForOther({ ...open, isCaseOpen: false }, false)).toBe(false);
    expect(mayAskForOther({ ...open, isWithdrawn: true }, false)).toBe(false);
  });

  it('what a colleague noted is doubted once; what stands in a request is not', () => {
    expect(mayDoubt({ source: { kind: 'noted' }, doubt: null })).toBe(true);
    expect(mayDoubt({ source: { kind: 'noted' }, doubt: {} })).toBe(false);
    expect(mayDoubt({ source: { kind: 'request' }, doubt: null })).toBe(false);
  });
});
