import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '@/lib/rules/local-date';
import { routeHousehold } from '@/lib/rules/routing';
import type { RoutingCandidate, RoutingNeed, RoutingSettings } from '@/lib/rules/routing';
import { capacityOf } from '@/lib/rules/routing-weigh';

// Monday 23 November 2026; first contact before the end of Wednesday.
const need: RoutingNeed = {
  skills: ['wmo'],
  neighbourhoodKey: 'noord',
  teamId: 'team-noord',
  language: 'nl',
  excludedStaffIds: [],
  weight: 1,
  promiseDueOn: '2026-11-25',
  today: '2026-11-23',
};
const settings: RoutingSettings = {
  target: 40,
  amber: 48,
  red: 56,
  fullTimeHours: 36,
  keepMonths: 12,
};

function consultant(staffId: string, facts: Partial<RoutingCandidate> = {}): RoutingCandidate {
  return {
    staffId,
    teamId: 'team-noord',
    neighbourhoods: ['noord'],
    skills: ['wmo'],
    languages: ['nl'],
    contractHours: 36,
    workDays: [1, 2, 3, 4, 5],
    inServiceFrom: '2020-01-01',
    inServiceUntil: null,
    absences: [],
    loadPoints: 10,
    lastAssignedAt: new Date('2026-11-20T10:00:00Z'),
    ...facts,
  };
}

const elsewhere = { teamId: 'team-zuid', neighbourhoods: ['zuid'] };
const onHoliday = { absences: [{ from: '2026-11-16', until: '2026-12-06', standInId: 'c' }] };

function route(
  candidates: RoutingCandidate[],
  changed: Partial<RoutingNeed> = {},
  existing: Parameters<typeof routeHousehold>[2] = null,
) {
  const routing = routeHousehold({ ...need, ...changed }, candidates, existing, settings);
  if (!routing) throw new Error('nobody was named');
  return routing;
}

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

  it('passes somebody who leaves before the promise ends', () =>
    expect(
      route([consultant('a', { inServiceUntil: '2026-11-24' }), consultant('b', { ...elsewhere })])
        .staffId,
    ).toBe('b'));

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

describe('a household that has a contact person', () => {
  const full = consultant('a', { ...elsewhere, loadPoints: 60, skills: [] });
  const free = consultant('b', { loadPoints: 0 });

  it.each([null, '2026-11-23', '2025-11-23'])(
    'keeps it, also when full (closed on %s)',
    (closedOn) =>
      expect(route([full, free], {}, { staffId: 'a', closedOn })).toMatchObject({
        staffId: 'a',
        reason: 'knowsHousehold',
        everyoneFull: false,
      }),
  );

  it.each([
    ['closed more than 12 months ago', full, {}, '2025-11-22'],
    ['gone', { ...full, inServiceUntil: '2026-10-31' }, {}, null],
    ['not wanted any more', full, { excludedStaffIds: ['a'] }, null],
  ])('gets another one when the old one is %s', (_why, old, changed, closedOn) =>
    expect(route([old, free], changed, { staffId: 'a', closedOn }).staffId).toBe('b'),
  );

  it('keeps it during a holiday, while the stand-in acts', () => {
    const candidates = [consultant('a', onHoliday), free, consultant('c', { loadPoints: 39 })];
    expect(route(candidates, {}, { staffId: 'a', closedOn: null })).toMatchObject({
      staffId: 'a',
      actsNowId: 'c',
      promiseAtRisk: false,
    });
  });

  it.each([
    ['is away as well', consultant('c', onHoliday), {}],
    ['is somebody whom the resident does not want', consultant('c'), { excludedStaffIds: ['c'] }],
    ['does not exist', free, {}],
  ])('warns when the stand-in %s', (_why, standIn, changed) => {
    const routing = route([consultant('a', onHoliday), standIn], changed, {
      staffId: 'a',
      closedOn: null,
    });
    expect(routing).toMatchObject({ staffId: 'a', actsNowId: 'a', promiseAtRisk: true });
  });

  it('acts itself when back before the promise ends', () => {
    const back = { absences: [{ from: '2026-11-16', until: '2026-11-24', standInId: 'c' }] };
    const routing = route(
      [consultant('a', back), consultant('c')],
      {},
      { staffId: 'a', closedOn: null },
    );
    expect(routing).toMatchObject({ actsNowId: 'a', promiseAtRisk: false });
  });
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

describe('whatever the candidates', () => {
  const anyDay = fc.integer({ min: -30, max: 30 }).map((days) => addDays(need.today, days));
  const anyConsultant = (staffId: string) =>
    fc.record<RoutingCandidate>({
      staffId: fc.constant(staffId),
      teamId: fc.constantFrom('team-noord', 'team-zuid', null),
      neighbourhoods: fc.subarray(['noord', 'zuid']),
      skills: fc.subarray(['wmo', 'jeugd', 'armoede']),
      languages: fc.subarray(['nl', 'ar', 'tr']),
      contractHours: fc.constantFrom(0, 18, 24, 28.8, 36),
      workDays: fc.subarray([1, 2, 3, 4, 5]),
      inServiceFrom: fc.constantFrom('2020-01-01', '2026-12-01'),
      inServiceUntil: fc.constantFrom(null, null, '2026-11-24', '2027-01-01'),
      absences: fc.array(
        fc
          .tuple(anyDay, fc.integer({ min: 0, max: 20 }), fc.constantFrom(null, 's0', 's1'))
          .map(([from, days, standInId]) => ({ from, until: addDays(from, days), standInId })),
        { maxLength: 2 },
      ),
      loadPoints: fc.integer({ min: 0, max: 60 }),
      lastAssignedAt: fc.constantFrom(null, new Date('2026-11-01'), new Date('2026-11-02')),
    });
  const anyStaff = fc
    .integer({ min: 1, max: 8 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => anyConsultant(`s${n}`))));
  const anyNeed = fc
    .record({
      skills: fc.subarray(['wmo', 'jeugd', 'armoede']),
      neighbourhoodKey: fc.constantFrom('noord', null),
      teamId: fc.constantFrom('team-noord', null),
      language: fc.constantFrom('nl', 'ar', 'so'),
      excludedStaffIds: fc.subarray(['s0', 's1']),
      weight: fc.constantFrom(1, 2, 4),
      promiseDueOn: fc.constantFrom('2026-11-24', '2026-11-25'),
    })
    .map((changed) => ({ ...need, ...changed }));
  const anyExisting = fc.option(
    fc.record({
      staffId: fc.constantFrom('s0', 's9'),
      closedOn: fc.constantFrom(null, '2026-01-01', '2025-01-01'),
    }),
  );
  const hasRoom = (one: RoutingCandidate, weight: number) =>
    (one.loadPoints + weight) / (one.contractHours / 36) <= 40;

  it('somebody is named, and everybody is explained once', () => {
    fc.assert(
      fc.property(anyStaff, anyNeed, anyExisting, (staff, wanted, existing) => {
        const routing = routeHousehold(wanted, staff, existing, settings);
        const ids = staff.map((one) => one.staffId);
        expect(ids).toContain(routing?.staffId);
        expect(ids).toContain(routing?.actsNowId);
        expect(routing?.candidates.map((one) => one.staffId).toSorted()).toEqual(ids);
        expect(routing?.candidates.map((one) => one.rank)).toEqual(ids.map((_, n) => n + 1));
      }),
    );
  });

  it('the order of the candidates changes nothing', () => {
    const shuffled = anyStaff.chain((staff) =>
      fc.tuple(fc.constant(staff), fc.shuffledSubarray(staff, { minLength: staff.length })),
    );
    fc.assert(
      fc.property(shuffled, anyNeed, anyExisting, ([staff, other], wanted, existing) => {
        const routing = routeHousehold(wanted, staff, existing, settings);
        expect(routeHousehold(wanted, other, existing, settings)).toEqual(routing);
      }),
    );
  });

  it('nobody out of service, excluded or away is named while another may be', () => {
    fc.assert(
      fc.property(anyStaff, anyNeed, (staff, wanted) => {
        const routing = route(staff, wanted);
        const anyFree = routing.candidates.some((one) => one.exclusions.length === 0);
        if (anyFree) expect(routing.candidates[0]?.exclusions).toEqual([]);
        expect(routing.staffId).toBe(routing.candidates[0]?.staffId);
      }),
    );
  });

  it('nobody goes over the bandwidth while another has room', () => {
    fc.assert(
      fc.property(anyStaff, anyNeed, (staff, wanted) => {
        const routing = route(staff, wanted);
        const free = routing.candidates.filter((one) => one.exclusions.length === 0);
        const withRoom = free.filter((one) =>
          staff.some((known) => known.staffId === one.staffId && hasRoom(known, wanted.weight)),
        );
        const chosen = staff.find((one) => one.staffId === routing.staffId);
        if (withRoom.length > 0 && chosen) expect(hasRoom(chosen, wanted.weight)).toBe(true);
        expect(routing.everyoneFull).toBe(withRoom.length === 0);
      }),
    );
  });

  it('a contact person who is there stays', () => {
    fc.assert(
      fc.property(anyStaff, anyNeed, (staff, wanted) => {
        const routing = route(staff, wanted, { staffId: 's0', closedOn: null });
        const line = routing.candidates.find((one) => one.staffId === 's0');
        const mayStay = line?.exclusions.every((exclusion) => exclusion === 'away');
        if (mayStay) expect(routing).toMatchObject({ staffId: 's0', reason: 'knowsHousehold' });
      }),
    );
  });

  it('only a stand-in who is there acts for another', () => {
    fc.assert(
      fc.property(anyStaff, anyNeed, anyExisting, (staff, wanted, existing) => {
        const routing = route(staff, wanted, existing);
        if (routing.actsNowId === routing.staffId) return;
        const line = (id: string) => routing.candidates.find((one) => one.staffId === id);
        expect(line(routing.staffId)?.exclusions).toContain('away');
        expect(line(routing.actsNowId)?.exclusions).toEqual([]);
      }),
    );
  });
});
