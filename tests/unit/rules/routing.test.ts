import { describe, expect, it } from 'vitest';
import { routeHousehold } from '@/lib/rules/routing';
import { capacityOf } from '@/lib/rules/routing-weigh';
import { consultant, elsewhere, need, onHoliday, route, settings } from './routing-example';

describe('a new household', () => {
  it('goes to the neighbourhood, also when others are less busy', () => {
    const routing = route([
      consultant('a', { ...elsewhere, loadPoints: 0 }),
      consultant('b', { loadPoints: 39 }),
    ]);
    expect(routing).toMatchObject({ staffId: 'b', reason: 'worksNearby', everyoneFull: false });
  });

  it('counts a neighbourhood of somebody in another team as nearby', () =>
    expect(route([consultant('a', { teamId: 'team-zuid' })]).reason).toBe('worksNearby'));

  it('goes to the municipality when the neighbourhood is full', () => {
    const routing = route([
      consultant('a', { loadPoints: 40 }),
      consultant('b', { ...elsewhere, loadPoints: 30 }),
    ]);
    expect(routing).toMatchObject({ staffId: 'b', reason: 'hasRoom', everyoneFull: false });
  });

  it('looks for room for the whole weight', () =>
    expect(
      route([consultant('a', { loadPoints: 37 }), consultant('b', { ...elsewhere })], { weight: 4 })
        .staffId,
    ).toBe('b'));

  it('never goes to somebody who knows nothing of it while another knows something', () =>
    expect(
      route([consultant('a', { skills: ['jeugd'] }), consultant('b', { ...elsewhere })]).staffId,
    ).toBe('b'));

  it('goes to the neighbour who misses the fewest skills', () =>
    expect(
      route([consultant('a'), consultant('b', { skills: ['wmo', 'jeugd'], loadPoints: 30 })], {
        skills: ['wmo', 'jeugd', 'armoede'],
      }).staffId,
    ).toBe('b'));

  it('prefers a neighbour with one of three skills to all three at the other end of town', () =>
    expect(
      route([consultant('a'), consultant('b', { ...elsewhere, skills: ['wmo', 'jeugd', 'x'] })], {
        skills: ['wmo', 'jeugd', 'x'],
      }).staffId,
    ).toBe('a'));

  it('prefers somebody who speaks the language, whatever the dialect', () =>
    expect(
      route([consultant('a', { loadPoints: 0 }), consultant('b', { languages: ['ar'] })], {
        language: 'ar-MA',
      }).staffId,
    ).toBe('b'));

  it('says so when the language decided', () =>
    expect(
      route([consultant('a', { ...elsewhere, languages: ['nl', 'TR'] })], { language: 'tr' })
        .reason,
    ).toBe('speaksLanguage'));

  it('looks at load against contract hours', () =>
    expect(
      route([
        consultant('a', { loadPoints: 12, contractHours: 18 }),
        consultant('b', { loadPoints: 20 }),
      ]).staffId,
    ).toBe('b'));

  it('gives a tie to who waited longest, and first to who never had one', () => {
    const [early, late] = [new Date('2026-11-01'), new Date('2026-11-02')];
    const a = consultant('a', { lastAssignedAt: late });
    const b = consultant('b', { lastAssignedAt: early });
    expect(route([a, b]).staffId).toBe('b');
    expect(route([a, b, consultant('c', { lastAssignedAt: null })]).staffId).toBe('c');
    expect(route([consultant('z'), consultant('y')]).staffId).toBe('y');
  });

  it('goes to somebody at work before the promise ends', () =>
    expect(
      route([consultant('a', { workDays: [1, 4, 5] }), consultant('b', { ...elsewhere })]).staffId,
    ).toBe('b'));

  it.each([
    ['leaves before the promise ends', { inServiceUntil: '2026-11-24' }, 'b'],
    ['stays until the promise ends', { inServiceUntil: '2026-11-25' }, 'a'],
    ['starts after today', { inServiceFrom: '2026-11-24' }, 'b'],
    ['starts today', { inServiceFrom: '2026-11-23' }, 'a'],
    ['is back after the promise', { absences: [away('2026-11-20', '2026-11-25')] }, 'b'],
    ['is back on the last day', { absences: [away('2026-11-20', '2026-11-24')] }, 'a'],
    ['is in the team, not in this neighbourhood', { neighbourhoods: [] }, 'a'],
  ])('when somebody nearby %s (%j) goes to %s', (_why, facts, expected) =>
    expect(route([consultant('a', facts), consultant('b', { ...elsewhere })]).staffId).toBe(
      expected,
    ),
  );

  it('names no language that is not spoken as the reason', () =>
    expect(route([consultant('a', elsewhere)], { language: 'so' }).reason).toBe('hasRoom'));

  it('goes to somebody whose holiday starts after the promise', () =>
    expect(
      route([
        consultant('a', {
          absences: [{ from: '2026-11-26', until: '2026-12-20', standInId: null }],
        }),
        consultant('b', { ...elsewhere }),
      ]).staffId,
    ).toBe('a'));

  it('sees through a weekend: away from Monday is away for a promise of Friday', () => {
    const friday = { today: '2026-11-27', promiseDueOn: '2026-11-30' };
    const away = [{ from: '2026-11-30', until: '2026-12-04', standInId: null }];
    const routing = route(
      [consultant('a', { absences: away }), consultant('b', { ...elsewhere })],
      friday,
    );
    expect(routing.staffId).toBe('b');
    expect(routing.candidates[1]).toMatchObject({ staffId: 'a', exclusions: ['away'] });
  });
});

describe('when everybody is full', () => {
  it('goes to the least loaded, and the team lead is told', () => {
    const routing = route([
      consultant('a', { loadPoints: 44 }),
      consultant('b', { ...elsewhere, loadPoints: 41 }),
    ]);
    expect(routing).toMatchObject({ staffId: 'b', reason: 'everyoneFull', everyoneFull: true });
  });

  it('lets nobody into the red while another is in amber', () => {
    const routing = route(
      [
        consultant('a', { loadPoints: 47, contractHours: 36 }), // 51 of 48
        consultant('b', { loadPoints: 17, contractHours: 18 }), // 21 of 24, though relatively fuller
      ],
      { weight: 4 },
    );
    expect(routing.candidates.map(({ staffId, room }) => [staffId, room])).toEqual([
      ['b', 'amber'],
      ['a', 'red'],
    ]);
  });

  it('names somebody away rather than somebody excluded, and either rather than nobody', () => {
    const away = consultant('a', onHoliday);
    const unwanted = { excludedStaffIds: ['b'] };
    expect(route([away, consultant('b')], unwanted)).toMatchObject({
      staffId: 'a',
      everyoneFull: true,
      promiseAtRisk: true,
    });
    expect(route([consultant('b')], unwanted).staffId).toBe('b');
    expect(route([consultant('a', { inServiceUntil: '2026-01-01' })]).staffId).toBe('a');
  });

  it('names nobody only when there is nobody', () =>
    expect(routeHousehold(need, [], null, settings)).toBeNull());
});

describe('the explanation', () => {
  it('holds every candidate with points, capacity and why (not), and no name', () => {
    const { candidates } = route(
      [
        consultant('a', { contractHours: 28, languages: ['ar'], skills: ['wmo', 'jeugd'] }),
        consultant('b', { ...elsewhere, ...onHoliday, workDays: [1, 2] }),
      ],
      { language: 'ar', skills: ['wmo', 'jeugd'], excludedStaffIds: ['b'] },
    );
    expect(candidates).toEqual([
      {
        staffId: 'a',
        rank: 1,
        exclusions: [],
        points: 10,
        capacity: 31.1,
        room: 'target',
        worksNearby: true,
        missingSkills: [],
        speaksLanguage: true,
        worksInTime: true,
      },
      {
        staffId: 'b',
        rank: 2,
        exclusions: ['excluded', 'away'],
        points: 10,
        capacity: 40,
        room: 'target',
        worksNearby: false,
        missingSkills: ['jeugd'],
        speaksLanguage: false,
        worksInTime: false,
      },
    ]);
  });

  it('knows the capacity of contract hours', () => {
    expect(capacityOf(36, settings)).toBe(40);
    expect(capacityOf(18, settings)).toBe(20);
    expect(capacityOf(0, settings)).toBe(0);
  });
});

function away(from: string, until: string) {
  return { from, until, standInId: null };
}
