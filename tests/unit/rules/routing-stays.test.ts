import { describe, expect, it } from 'vitest';
import { consultant, elsewhere, onHoliday, route } from './routing-example';

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
