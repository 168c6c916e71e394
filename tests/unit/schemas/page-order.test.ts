import { describe, expect, it } from 'vitest';
import {
  pageAfter,
  pageBefore,
  pagesFor,
  pageToGoOn,
  tickedAreas,
  type TypedPages,
} from '@/lib/schemas/page-order';

describe('the order of the pages', () => {
  it('leaves out the questions of the domains when no ticked area asks for them', () => {
    expect(pagesFor([])).not.toContain('meer');
    expect(pagesFor(['geld'])).toContain('meer');
    expect(pagesFor(['goud'])).not.toContain('meer');
  });

  it('goes on and back past a page that is not shown', () => {
    expect(pageAfter('dringend', {})).toBe('wie-bent-u');
    expect(pageBefore('wie-bent-u', {})).toBe('dringend');
    const typed: TypedPages = { leefgebieden: { areas: ['gezin'] } };
    expect(pageAfter('dringend', typed)).toBe('meer');
    expect(pageBefore('verhaal', typed)).toBeNull();
    expect(pageAfter('gesprek', typed)).toBeNull();
  });

  it('goes on after the last page that was answered, also when one before it was skipped', () => {
    expect(pageToGoOn({})).toBe('verhaal');
    expect(pageToGoOn({ verhaal: {}, wensen: {} })).toBe('dringend');
    expect(pageToGoOn({ gesprek: {} })).toBeNull();
  });

  it('reads ticked areas out of whatever was typed', () => {
    expect(tickedAreas({})).toEqual([]);
    expect(tickedAreas({ leefgebieden: { areas: 'geld' } })).toEqual([]);
  });
});
