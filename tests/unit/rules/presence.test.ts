import { describe, expect, it } from 'vitest';
import { presenceOn } from '@/lib/rules/presence';

// Monday to Thursday; 23 November 2026 is a Monday.
const marijke = { workDays: [1, 2, 3, 4], absences: [] };
const away = (from: string, until: string, standInId: string | null = null) => ({
  ...marijke,
  absences: [{ from, until, standInId }],
});

describe('presence', () => {
  it('is there on a work day', () => {
    expect(presenceOn(marijke, '2026-11-23')).toEqual({ kind: 'in' });
  });

  it('is back on the next work day', () => {
    expect(presenceOn(marijke, '2026-11-27')).toEqual({ kind: 'day-off', backOn: '2026-11-30' });
  });

  it('does not work on a feast day', () => {
    const everyDay = { workDays: [1, 2, 3, 4, 5], absences: [] };
    expect(presenceOn(everyDay, '2026-12-25')).toEqual({ kind: 'day-off', backOn: '2026-12-28' });
  });

  it('names the stand-in during an absence, first and last day included', () => {
    const colleague = away('2026-11-23', '2026-12-04', 'omar');
    const expected = { kind: 'away', backOn: '2026-12-07', standInId: 'omar' };
    expect(presenceOn(colleague, '2026-11-23')).toEqual(expected);
    expect(presenceOn(colleague, '2026-12-04')).toEqual(expected);
    expect(presenceOn(colleague, '2026-12-07')).toEqual({ kind: 'in' });
  });

  it('does not know when somebody is back after half a year', () => {
    const expected = { kind: 'away', backOn: null, standInId: null };
    expect(presenceOn(away('2026-11-01', '2027-12-31'), '2026-11-23')).toEqual(expected);
    expect(presenceOn({ workDays: [], absences: [] }, '2026-11-23')).toEqual({
      kind: 'day-off',
      backOn: null,
    });
  });
});
