import { describe, expect, it } from 'vitest';
import { nextStep, type RequestMoments } from '@/lib/rules/next-step';

const today = '2026-03-03';
const sent: RequestMoments = {
  withdrawnOn: null,
  firstContactOn: null,
  promiseDueOn: '2026-03-05',
  isCaseOpen: true,
  parts: ['new', 'new'],
};

describe('what happens next', () => {
  it('first: contact, before the promised day', () => {
    expect(nextStep(sent, today)).toEqual({ kind: 'contact', by: '2026-03-05' });
  });

  it('on the promised day itself the promise still stands', () => {
    expect(nextStep({ ...sent, promiseDueOn: today }, today).kind).toBe('contact');
  });

  it('the day after, it says that we are late', () => {
    expect(nextStep(sent, '2026-03-06')).toEqual({ kind: 'late', by: '2026-03-05' });
  });

  it('after contact the work goes on', () => {
    const moments = { ...sent, firstContactOn: '2026-03-04' };
    expect(nextStep(moments, '2026-03-20')).toEqual({ kind: 'working', since: '2026-03-04' });
  });

  it('ends with its last part, or with the case', () => {
    expect(nextStep({ ...sent, parts: ['answered', 'closed'] }, today).kind).toBe('ended');
    expect(nextStep({ ...sent, isCaseOpen: false }, today).kind).toBe('ended');
    expect(nextStep({ ...sent, parts: ['answered', 'new'] }, today).kind).toBe('contact');
  });

  it('taken back goes before everything', () => {
    const moments = { ...sent, withdrawnOn: '2026-03-03', isCaseOpen: false };
    expect(nextStep(moments, today)).toEqual({ kind: 'withdrawn', on: '2026-03-03' });
  });
});
