import { routeHousehold } from '@/lib/rules/routing';
import type {
  ExistingContact,
  Routing,
  RoutingCandidate,
  RoutingNeed,
  RoutingSettings,
} from '@/lib/rules/routing';

// Monday 23 November 2026; first contact before the end of Wednesday.
export const need: RoutingNeed = {
  skills: ['wmo'],
  neighbourhoodKey: 'noord',
  teamId: 'team-noord',
  language: 'nl',
  excludedStaffIds: [],
  weight: 1,
  promiseDueOn: '2026-11-25',
  today: '2026-11-23',
};
export const settings: RoutingSettings = {
  target: 40,
  amber: 48,
  red: 56,
  fullTimeHours: 36,
  keepMonths: 12,
};

/** A consultant nearby with room, changed where a test asks for it. */
export function consultant(
  staffId: string,
  facts: Partial<RoutingCandidate> = {},
): RoutingCandidate {
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

/** Works at the other end of town. */
export const elsewhere = { teamId: 'team-zuid', neighbourhoods: ['zuid'] };
/** Away for the whole promise, with stand-in `c`. */
export const onHoliday = {
  absences: [{ from: '2026-11-16', until: '2026-12-06', standInId: 'c' }],
};

/** Routes the example need, changed where a test asks for it. */
export function route(
  candidates: readonly RoutingCandidate[],
  changed: Partial<RoutingNeed> = {},
  existing: ExistingContact | null = null,
): Routing {
  const routing = routeHousehold({ ...need, ...changed }, candidates, existing, settings);
  if (!routing) throw new Error('nobody was named');
  return routing;
}
