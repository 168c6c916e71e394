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

  it('ends with the case, and not before it', () => {
    const spoken = { ...sent, firstContactOn: '2026-03-04' };
    const parts = ['answered', 'closed'] as const;
    expect(nextStep({ ...spoken, isCaseOpen: false }, today).kind).toBe('ended');
    expect(nextStep({ ...spoken, parts }, today).kind).toBe('partsDone');
    expect(nextStep({ ...spoken, parts: ['answered', 'new'] }, today).kind).toBe('working');
  });

  it('still owes the contact that was promised when every part has ended', () => {
    const parts = ['answered', 'closed'] as const;
    expect(nextStep({ ...sent, parts }, today)).toEqual({ kind: 'contact', by: '2026-03-05' });
    expect(nextStep({ ...sent, parts }, '2026-03-06').kind).toBe('late');
  });

  it('taken back goes before everything', () => {
    const moments = { ...sent, withdrawnOn: '2026-03-03', isCaseOpen: false };
    expect(nextStep(moments, today)).toEqual({ kind: 'withdrawn', on: '2026-03-03' });
  });
});
