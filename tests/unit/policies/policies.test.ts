import { describe, expect, it } from 'vitest';
import type { Actor, Role, StaffActor } from '@/lib/platform/actor-types';
import { can } from '@/lib/policies';
import {
  standingOf,
  standInIdsOf,
  teamCases,
  visibleCases,
  visibleWishes,
} from '@/lib/policies/case';
import { visibleDeskDrafts, visibleWalkIns } from '@/lib/policies/desk';
import { visibleRequests } from '@/lib/policies/help-request';
import { residentLog } from '@/lib/policies/audit';
import type { ThingKind, Things, Verbs } from '@/lib/policies/sentences';
import { residentTimeline } from '@/lib/policies/timeline';
import { ledTeamIds, visibleSignals, visibleStaff, visibleTeams } from '@/lib/policies/team';

// Every sentence of the policies, written out by hand: who, what, which thing → yes. Everything else is no.

function staff(staffId: string, roles: Role[], facts: Partial<StaffActor> = {}): StaffActor {
  return {
    kind: 'staff',
    staffId,
    name: staffId,
    functionTitle: 'consulent',
    roles,
    teamId: 'noord',
    sessionId: 'session',
    ...facts,
  };
}

const actors = {
  contactPerson: staff('contact', ['consultant']),
  standIn: staff('standIn', ['consultant']),
  colleague: staff('colleague', ['consultant']),
  formerConsultant: staff('contact', []),
  teamLead: staff('lead', ['team_lead']),
  leadElsewhere: staff('other-lead', ['team_lead'], { teamId: 'zuid' }),
  leadWithoutTeam: staff('no-team', ['team_lead'], { teamId: null }),
  leadAndConsultant: staff('contact', ['team_lead', 'consultant'], { teamId: 'zuid' }),
  leadAsContactPerson: staff('contact', ['team_lead'], { teamId: 'zuid' }),
  leadAsStandIn: staff('standIn', ['team_lead'], { teamId: 'zuid' }),
  hostAsContactPerson: staff('contact', ['host']),
  host: staff('host', ['host']),
  otherHost: staff('other-host', ['host']),
  resident: { kind: 'resident', identityId: 'i1', personId: 'p1', sessionId: 's' },
  matchedResident: { kind: 'resident', identityId: 'i2', personId: 'p2', sessionId: 's' },
  otherResident: { kind: 'resident', identityId: 'i3', personId: 'p3', sessionId: 's' },
  unknownResident: { kind: 'resident', identityId: 'i4', personId: null, sessionId: 's' },
  slip: { kind: 'slip', requestId: 'r1', sessionId: 's' },
  otherSlip: { kind: 'slip', requestId: 'r2', sessionId: 's' },
  anonymous: { kind: 'anonymous' },
} satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const things: { [K in ThingKind]: Things[K] } = {
  case: {
    kind: 'case',
    contactPersonId: 'contact',
    contactPerson: { teamId: 'noord', roles: ['consultant'] },
    standInIds: ['standIn'],
    isHidden: false,
    isExcluded: false,
  },
  request: { kind: 'request', id: 'r1', askerId: 'p1', confirmedPersonId: 'p2' },
  desk: { kind: 'desk' },
  walkIn: { kind: 'walkIn', enteredById: 'host' },
  team: { kind: 'team', teamId: 'noord' },
};

// Who helps a household may everything that helping asks, whatever the role.
const contactPersons: Name[] = [
  ...['contactPerson', 'leadAndConsultant', 'leadAsContactPerson', 'hostAsContactPerson'],
] as Name[];
const helping: Name[] = [...contactPersons, 'standIn', 'leadAsStandIn'];
// Whoever works in the social domain and does not help it yet.
const beginning: Name[] = ['colleague', 'teamLead', 'leadElsewhere', 'leadWithoutTeam'];
const hosts: Name[] = ['host', 'otherHost', 'hostAsContactPerson'];
const leads: Name[] = ['teamLead'];
const owners: Name[] = ['resident', 'matchedResident', 'slip'];
const colleagues: Name[] = [
  ...['contactPerson', 'standIn', 'colleague', 'teamLead', 'leadElsewhere'],
  ...['leadWithoutTeam', 'leadAndConsultant', 'leadAsContactPerson', 'leadAsStandIn'],
  ...['host', 'otherHost', 'hostAsContactPerson'],
] as Name[];

const allowed: { [K in ThingKind]: Record<Verbs[K], Name[]> } = {
  case: {
    know: colleagues,
    view: helping,
    confirm: helping,
    split: helping,
    contact: helping,
    answer: helping,
    close: helping,
    reopen: helping,
    edit: helping,
    handOver: contactPersons,
    involve: helping,
    askConsent: helping,
    keepAuthority: helping,
    linkFamily: helping,
    deviate: helping,
    consult: helping,
    decide: helping,
    join: beginning,
    breakGlass: beginning,
    viewRouting: leads,
    reassign: leads,
    restrict: leads,
  },
  request: { view: owners, add: owners, withdraw: owners, askOther: owners, viewLog: owners },
  desk: {
    lookUp: hosts,
    enter: hosts,
    answer: hosts,
  },
  walkIn: { view: ['host'], print: ['host'], giveCode: ['host'] },
  team: {
    view: leads,
    setAbsence: leads,
    makeTemplate: ['contactPerson', 'standIn', 'colleague', 'teamLead'],
  },
};

const everyPair = (Object.keys(allowed) as ThingKind[]).flatMap((kind) =>
  Object.entries<Name[]>(allowed[kind]).map(([verb, who]) => ({ kind, verb, who })),
);

describe.each(everyPair)('$verb $kind', ({ kind, verb, who }) => {
  it.each(Object.keys(actors) as Name[])('%s', (name) => {
    const asked = can(actors[name], verb as never, things[kind] as never);
    expect(asked).toBe(who.includes(name));
  });
});

describe('a thing that is nobody’s', () => {
  it.each(Object.values(actors))('gives $kind nothing more', (actor) => {
    const orphan = { ...things.case, contactPersonId: 'nobody', standInIds: [] };
    expect(can(actor, 'view', orphan)).toBe(false);
    expect(can(actor, 'view', { kind: 'walkIn', enteredById: null })).toBe(false);
  });

  const everyLead: Name[] = [
    ...['teamLead', 'leadElsewhere', 'leadWithoutTeam', 'leadAndConsultant'],
    ...['leadAsContactPerson', 'leadAsStandIn'],
  ] as Name[];

  it.each(Object.keys(actors) as Name[])('is every team lead’s: %s', (name) => {
    const isLead = everyLead.includes(name);
    for (const contactPerson of [
      { teamId: null, roles: ['consultant'] },
      { teamId: 'noord', roles: ['team_lead', 'consultant'] },
    ]) {
      const found = { ...things.case, contactPersonId: 'nobody', contactPerson };
      expect(can(actors[name], 'viewRouting', found)).toBe(isLead);
      expect(can(actors[name], 'reassign', found)).toBe(isLead);
    }
    expect(can(actors[name], 'setAbsence', { kind: 'team', teamId: null })).toBe(isLead);
  });

  it('does not take an unknown person for the sender', () =>
    expect(
      can(actors.unknownResident, 'view', {
        ...things.request,
        askerId: 'p9',
        confirmedPersonId: null,
      }),
    ).toBe(false));
});

const day = new Date('2026-11-23T00:00:00.000Z');
const nothing = { id: { in: [] } };
/** Not restricted, or named for it and not to stay away from it. */
const known = (staffId: string) => ({
  OR: [
    { isRestricted: false },
    { access: { some: { staffId } }, exclusions: { none: { staffId } } },
  ],
});
const names = Object.keys(actors) as Name[];

describe('what somebody may see is a where', () => {
  it.each(names)('cases of %s', (name) => {
    const actor: Actor = actors[name];
    const where = visibleCases(actor, '2026-11-23');
    if (!colleagues.includes(name) || actor.kind !== 'staff') return expect(where).toEqual(nothing);
    const away = { standInId: actor.staffId, from: { lte: day }, until: { gte: day } };
    const household = {
      exclusions: { none: { staffId: actor.staffId } },
      AND: [known(actor.staffId)],
    };
    return expect(where).toEqual({
      OR: [
        { contactPersonId: actor.staffId },
        { contactPerson: { absences: { some: away } }, household },
      ],
    });
  });

  it('nobody stands in who must never help the household', () => {
    const named = [{ standInId: 'standIn' }, { standInId: null }];
    const open = { isRestricted: false, access: [], exclusions: [{ staffId: 'contact' }] };
    expect(standInIdsOf(named, open)).toEqual(['standIn']);
    const never = { ...open, exclusions: [{ staffId: 'standIn' }] };
    const standInIds = standInIdsOf(named, never);
    expect(standInIds).toEqual([]);
    for (const verb of Object.keys(allowed.case) as Verbs['case'][]) {
      const thing = { ...things.case, standInIds, ...standingOf('standIn', never) };
      expect(can(actors.standIn, verb, thing)).toBe(verb === 'know');
    }
  });

  it('of a restricted household nobody knows but who was named, and need not stay away', () => {
    const named = [{ standInId: 'standIn' }];
    const restricted = { isRestricted: true, access: [], exclusions: [] };
    expect(standInIdsOf(named, restricted)).toEqual([]);
    const access = [{ staffId: 'standIn' }];
    expect(standInIdsOf(named, { ...restricted, access })).toEqual(['standIn']);
    const own = { ...restricted, access, exclusions: access };
    expect(standInIdsOf(named, own)).toEqual([]);
    for (const verb of Object.keys(allowed.case) as Verbs['case'][]) {
      for (const name of ['colleague', 'teamLead', 'host', 'standIn'] as const) {
        const thing = { ...things.case, standInIds: [], isHidden: true };
        expect(can(actors[name], verb, thing), `${name} ${verb}`).toBe(false);
      }
    }
  });

  it.each(names)('teams of %s', (name) => {
    const led = {
      ...{ teamLead: ['noord'], leadElsewhere: ['zuid'], leadAndConsultant: ['zuid'] },
      ...{ leadAsContactPerson: ['zuid'], leadAsStandIn: ['zuid'] },
    };
    const teams = (led as Record<string, string[]>)[name] ?? [];
    expect(ledTeamIds(actors[name])).toEqual(teams);
    expect(visibleTeams(actors[name])).toEqual({ id: { in: teams } });
    const isLead = name.toLowerCase().includes('lead');
    const own = { teamId: { in: teams } };
    const staffWhere = { OR: [own, { teamId: null }] };
    expect(visibleStaff(actors[name])).toEqual(isLead ? staffWhere : nothing);
    const caseWhere = {
      contactPerson: { OR: [own, { teamId: null }, { roles: { has: 'team_lead' } }] },
      household: known((actors[name] as StaffActor).staffId),
    };
    expect(teamCases(actors[name])).toEqual(isLead ? caseWhere : nothing);
  });

  it('a team lead may lead more teams than the own one', () => {
    const both = { ...actors.teamLead, ledTeamIds: ['noord', 'midden'] };
    expect(ledTeamIds(both)).toEqual(['noord', 'midden']);
    expect(can(both, 'view', { kind: 'team', teamId: 'midden' })).toBe(true);
    expect(ledTeamIds({ ...actors.colleague, ledTeamIds: ['noord'] } as Actor)).toEqual([]);
  });

  it.each(names)('requests of %s', (name) => {
    const actor: Actor = actors[name];
    const where = visibleRequests(actor);
    if (actor.kind === 'slip') expect(where).toEqual({ id: actor.requestId });
    else if (actor.kind === 'resident' && actor.personId !== null) {
      const matchedPersonId = actor.personId;
      expect(where).toEqual({
        OR: [{ askerId: actor.personId }, { matchedPersonId, matchStatus: 'confirmed' }],
      });
    } else expect(where).toEqual(nothing);
  });

  it.each(names)('walk-ins and drafts of %s', (name) => {
    const until = new Date('2026-11-24T00:00:00.000Z');
    const actor: Actor = actors[name];
    const isHost = hosts.includes(name);
    const hostId = actor.kind === 'staff' ? actor.staffId : '';
    const submittedAt = { gte: day, lt: until };
    const own = { enteredById: hostId, channel: 'desk', submittedAt, household: known(hostId) };
    expect(visibleWalkIns(actors[name], day, until)).toEqual(isHost ? own : nothing);
    const drafts = isHost ? { hostId, sentAt: null } : nothing;
    expect(visibleDeskDrafts(actors[name])).toEqual(drafts);
  });

  it.each(names)('signals of %s', (name) => {
    const actor: Actor = actors[name];
    const own = actor.kind === 'staff' ? { staffId: actor.staffId } : nothing;
    expect(visibleSignals(actor)).toEqual(own);
  });
});

describe('who looked, for the resident', () => {
  const request = { id: 'r1', caseId: 'c1', householdId: 'h1', submittedAt: day };
  const events = (where: ReturnType<typeof residentLog>) => (where.event as { in: string[] }).in;

  it.each(['verified', 'new', 'confirmed', 'split'])(
    'shows what colleagues did around the request since it was sent (%s)',
    (matchStatus) =>
      expect(residentLog({ ...request, matchStatus })).toMatchObject({
        actorKind: { in: ['staff', 'participant'] },
        at: { gte: day },
        OR: [{ requestId: 'r1' }, { OR: [{ caseId: 'c1' }, { householdId: 'h1' }] }],
      }),
  );

  it('does not tell that a household was known before the contact person confirmed it', () =>
    expect(residentLog({ ...request, matchStatus: 'to_confirm' }).OR).toEqual([
      { requestId: 'r1' },
      { caseId: 'c1', event: 'case.viewed', result: 'done' },
    ]));

  it('never shows the silent signal, nor what is about a session or a colleague', () => {
    const shown = events(residentLog({ ...request, matchStatus: 'new' }));
    // A team lead reads nothing but what a resident asked her or him; that look is told as well.
    expect(shown).toEqual(expect.arrayContaining(['case.viewed', 'team.viewed']));
    expect(shown.filter((event) => /protected|^session|^absence|^draft/.test(event))).toEqual([]);
  });

  it('leaves refused looks in', () =>
    expect(residentLog({ ...request, matchStatus: 'new' })).not.toHaveProperty('result'));
});

describe('what was said, for the resident', () => {
  const request = { id: 'r1', caseId: 'c1', submittedAt: day, withdrawnAt: null };

  it.each(['verified', 'new', 'confirmed', 'split'])(
    'is what was said to the request, and to the household since it was sent (%s)',
    (matchStatus) =>
      expect(residentTimeline({ ...request, matchStatus })).toEqual({
        isForResident: true,
        OR: [{ requestId: 'r1' }, { caseId: 'c1', requestId: null, at: { gte: day } }],
      }),
  );

  it('is only what was said to the request, before the contact person confirmed the household', () =>
    expect(residentTimeline({ ...request, matchStatus: 'to_confirm' })).toEqual({
      isForResident: true,
      OR: [{ requestId: 'r1' }],
    }));

  it('is nothing any more after the request was taken back', () => {
    const withdrawnAt = new Date('2026-11-24T10:00:00.000Z');
    const where = residentTimeline({ ...request, matchStatus: 'verified', withdrawnAt });
    expect(where).toMatchObject({ isForResident: true, at: { lte: withdrawnAt } });
  });
});

describe('a wish for another contact person', () => {
  it.each(Object.keys(actors) as Name[])('is read by a team lead alone: %s', (name) => {
    const actor = actors[name];
    const isLead = actor.kind === 'staff' && actor.roles.includes('team_lead');
    if (!isLead) return expect(visibleWishes(actor)).toEqual(nothing);
    return expect(visibleWishes(actor)).toEqual({
      // Never by the one whom it is about, also when that is a team lead.
      assignment: { staffId: { not: actor.staffId } },
      request: { household: known(actor.staffId) },
      OR: [{ leadId: actor.staffId }, { assignment: { case: teamCases(actor) } }],
    });
  });
});
