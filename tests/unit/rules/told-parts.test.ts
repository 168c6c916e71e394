import { describe, expect, it } from 'vitest';
import { toldParts } from '@/lib/rules/told-parts';

const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const wmo = { id: 'p1', domain: 'wmo', closedAt: at('09:00:00.000') };
const jeugd = { id: 'p2', domain: 'jeugd', closedAt: null };

describe('which part a message is about', () => {
  it('is the part that ended at that very moment', () => {
    const told = { at: at('09:00:00.000'), status: 'closed' } as const;
    expect(toldParts(told, [wmo, jeugd], [])).toEqual(['wmo']);
  });

  it('is all of them when they ended together', () => {
    const both = [wmo, { ...jeugd, closedAt: wmo.closedAt }];
    expect(toldParts({ at: wmo.closedAt, status: 'answered' }, both, [])).toEqual(['wmo', 'jeugd']);
  });

  it('is in the record of the same change when the part went on since', () => {
    const told = { at: at('08:00:00.000'), status: 'in_progress' } as const;
    const records = [
      { partId: 'p1', status: 'in_progress', at: at('08:00:30.000') },
      { partId: 'p2', status: 'in_progress', at: at('08:00:00.040') },
      { partId: 'p1', status: 'closed', at: at('08:00:00.010') },
      { partId: 'p1', status: 'in_progress', at: at('07:59:59.999') },
    ];
    expect(toldParts(told, [wmo, jeugd], records)).toEqual(['jeugd']);
  });

  it('is not guessed', () => {
    const told = { at: at('08:00:00.000'), status: 'closed' } as const;
    const later = [{ partId: 'p2', status: 'closed', at: at('08:05:00.000') }];
    expect(toldParts(told, [wmo, jeugd], later)).toEqual([]);
  });
});
