import { describe, expect, it } from 'vitest';
import {
  byPage,
  openPages,
  pageAfter,
  pageBefore,
  pageLeftOut,
  pagesFor,
  pageToGoOn,
  stoppedStep,
  tickedAreas,
  type TypedPages,
} from '@/lib/schemas/page-order';

const row = (step: string, values: unknown = {}) => ({ step, values });

describe('the order of the pages', () => {
  it('leaves out the questions of the domains when no ticked area asks for them', () => {
    const shown = (...areas: string[]) => pagesFor({ leefgebieden: { areas } });
    expect(pagesFor({})).not.toContain('meer');
    expect(shown('geld')).toContain('meer');
    expect(shown('goud')).not.toContain('meer');
  });

  it('goes on and back past a page that is not shown', () => {
    expect(pageAfter('dringend', {})).toBe('wie-bent-u');
    expect(pageBefore('wie-bent-u', {})).toBe('dringend');
    const typed: TypedPages = { leefgebieden: { areas: ['gezin'] } };
    expect(pageAfter('dringend', typed)).toBe('meer');
    expect(pageBefore('verhaal', typed)).toBeNull();
    expect(pageAfter('taal', typed)).toBeNull();
  });

  it('goes on after the last page that was answered, also when one before it was skipped', () => {
    expect(pageToGoOn([])).toBe('verhaal');
    expect(pageToGoOn([row('verhaal'), row('wensen')])).toBe('dringend');
    expect(pageToGoOn([row('taal')])).toBeNull();
  });

  it('goes on where somebody stopped, also on the last page and on one before others', () => {
    const stopped = (page: unknown) => row(stoppedStep, { page });
    expect(pageToGoOn([row('verhaal'), row('taal'), stopped('taal')])).toBe('taal');
    expect(pageToGoOn([row('verhaal'), row('wensen'), stopped('verhaal')])).toBe('verhaal');
    expect(pageToGoOn([row('verhaal'), stopped('meer')])).toBe('leefgebieden');
    expect(pageToGoOn([row('verhaal'), stopped('verzonnen')])).toBe('leefgebieden');
    const short = row('verhaal', { isShort: '1' });
    expect(pageToGoOn([short, row('bereiken'), stopped('huishouden')])).toBe('huishouden');
  });

  it('goes back to what a short question left out, when it turns out not to be short', () => {
    const asked = (isShort: string) =>
      ['leefgebieden', 'dringend', 'wie-bent-u', 'bereiken']
        .map((step) => row(step))
        .concat([row('verhaal', { isShort })]);
    expect(pageToGoOn(asked('1'))).toBeNull();
    const leftOut = openPages({}).filter(
      (page) => !pagesFor({ verhaal: { isShort: '1' } }).includes(page),
    );
    const [first, second] = leftOut;
    expect(pageToGoOn(asked(''))).toBe(first);
    expect(pageLeftOut(byPage(asked('')))).toBe(first);
    expect(pageLeftOut(byPage(asked('1')))).toBeNull();
    expect(pageToGoOn([...asked(''), row(first!)])).toBe(second);
    expect(pageToGoOn([...asked(''), ...leftOut.map((page) => row(page))])).toBeNull();
    expect(pageLeftOut(byPage([...asked(''), ...leftOut.map((page) => row(page))]))).toBeNull();
  });

  it('asks less for a short question, and keeps the rest at hand', () => {
    const typed: TypedPages = {
      verhaal: { isShort: '1' },
      leefgebieden: { areas: ['geld'] },
      dringend: { urgencies: ['unsafe'] },
    };
    const short = ['verhaal', 'leefgebieden', 'dringend', 'wie-bent-u', 'bereiken', 'veilig'];
    expect(pagesFor(typed)).toEqual(short);
    expect(openPages(typed)).toEqual(expect.arrayContaining(['huishouden', 'meer', 'taal']));
    expect(pagesFor({ ...typed, verhaal: { isShort: '' } })).toEqual(openPages(typed));
    expect(pageAfter('leefgebieden', typed)).toBe('dringend');
    expect(pageAfter('huishouden', typed)).toBe('dringend');
    expect(pageBefore('wie-bent-u', typed)).toBe('dringend');
    expect(pageAfter('veilig', typed)).toBeNull();
  });

  it('reads ticked areas out of whatever was typed', () => {
    expect(tickedAreas({})).toEqual([]);
    expect(tickedAreas({ leefgebieden: { areas: 'geld' } })).toEqual([]);
  });
});
