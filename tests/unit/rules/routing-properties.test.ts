import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '@/lib/rules/local-date';
import { routeHousehold } from '@/lib/rules/routing';
import type { RoutingCandidate } from '@/lib/rules/routing';
import { need, route, settings } from './routing-example';

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
