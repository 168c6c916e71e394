import { beforeAll, describe, expect, it, vi } from 'vitest';

// One connection, so that what it counted can be asked for.
vi.hoisted(() => {
  process.env.DATABASE_POOL_SIZE = '1';
});

import { decidersIn } from '@/lib/facts/household/deciders';
import { heldBackFrom } from '@/lib/facts/household/elsewhere';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { findVisit } from '@/lib/platform/session';
import { casePage } from '@/lib/queries/case/case-page';
import { colleaguesFor } from '@/lib/queries/case/colleagues';
import { contactRequestsOf } from '@/lib/queries/case/contact-page';
import { splitOffOf } from '@/lib/queries/case/split-off';
import { caseload } from '@/lib/queries/caseload/caseload';
import { toCursor } from '@/lib/queries/caseload/cursor';
import { findKnownCase, knownHousehold } from '@/lib/queries/caseload/known-household';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { workloadOf } from '@/lib/queries/caseload/workload';
import { consultationsOf, thinkersFor } from '@/lib/queries/consult/case-consultations';
import {
  askedByMe,
  askedOfMe,
  askedQuestion,
  countAskedOfMe,
} from '@/lib/queries/consult/my-consultations';
import { contactInOf } from '@/lib/queries/desk/contact-in';
import { lookUp } from '@/lib/queries/desk/look-up';
import { myDay } from '@/lib/queries/desk/my-day';
import { deskSlip } from '@/lib/queries/desk/slip';
import { walkInPage } from '@/lib/queries/desk/walk-in-page';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { childrenOf } from '@/lib/queries/shared/case/children';
import { looksOf, timelineOf } from '@/lib/queries/shared/case/history';
import { partOf } from '@/lib/queries/shared/case/parts';
import { requestOf, requestsOf } from '@/lib/queries/shared/case/requests';
import { caseKnown, knownAlready, oneFact } from '@/lib/queries/known/case-known';
import { notesPage } from '@/lib/queries/notes/notes-page';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { whoCanRead } from '@/lib/queries/talk/who-can-read';
import { toReach } from '@/lib/queries/outbox/to-reach';
import { workTalks } from '@/lib/queries/talk/work-talks';
import { markParts } from '@/lib/commands/retention/mark-parts';
import { endedParts } from '@/lib/facts/retention/ended-parts';
import { destroyable } from '@/lib/queries/retention/destroyable';
import { destroyPage } from '@/lib/queries/retention/destroy-page';
import { destroyed } from '@/lib/queries/retention/destroyed';
import { absencesOf } from '@/lib/queries/team/absences';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { watchedCases } from '@/lib/facts/notice/watched';
import { helperNotices, leadNotices } from '@/lib/queries/notice/notices';
import { termsPage } from '@/lib/queries/terms/case-terms';
import { eventPart, eventToCorrect } from '@/lib/queries/terms/event-page';
import {
  fillMunicipality,
  indexReads,
  tablesReadWhole,
  tellCounts,
  wholeReads,
} from '@/tests/support/big-municipality';
import { bornOn, visit } from '@/tests/support/factories/desk';

let ids: Awaited<ReturnType<typeof fillMunicipality>>;

beforeAll(async () => {
  ids = await fillMunicipality();
});

const as = (role: StaffActor['roles'][number]): StaffActor => ({
  ...{ kind: 'staff', staffId: ids.staffId, name: 'Collega 0', functionTitle: '', roles: [role] },
  ...{ teamId: ids.teamId, ledTeamIds: [ids.teamId], sessionId: randomId() },
});

const longAgo = () => toCursor([new Date(Date.now() - 400 * 86_400_000).toISOString(), randomId()]);
const openPlace = () => toCursor([1, null, false, new Date(0).toISOString(), randomId()]);
const teamPlace = () => toCursor([true, null, new Date(0).toISOString(), randomId()]);

/** The case as it is found for its contact person. */
const facts = () => caseFacts(as('consultant'), ids.caseId, '2026-11-23');

const talk = () => ({ caseId: ids.caseId, ownerId: null });

/** Every query of the desk, the work and the team, as its page asks it. */
const queries: Record<string, () => Promise<unknown>> = {
  'the desk screen': () => walkInPage(as('host')),
  'the day of a host': () => myDay(as('host')),
  'a slip': () => deskSlip(as('host'), randomId()),
  'a look-up at the desk': () =>
    lookUp(as('host'), visit({ name: 'Jan Familie7', birthDate: bornOn('1940-01-08') })),
  'the contact person of a look-up': () => contactInOf(ids.caseId, '2026-11-23'),
  'a look-up at work': () =>
    findKnownCase(as('consultant'), { name: 'Jan Familie7', birthDate: '1940-01-08' }),
  'a known household': () => knownHousehold(as('consultant'), ids.caseId),
  'what waits': () => waitingFor(as('consultant')),
  'the open households': () => caseload(as('consultant'), { show: 'open' }),
  'a further page of them': () => caseload(as('consultant'), { show: 'open', cursor: openPlace() }),
  'the closed households': () => caseload(as('consultant'), { show: 'closed' }),
  'a further page of those': () =>
    caseload(as('consultant'), { show: 'closed', cursor: longAgo() }),
  'a search in the own households': () => caseload(as('consultant'), { search: 'Familie240' }),
  'the workload': () => workloadOf(as('consultant')),
  'a case': () => casePage(as('consultant'), ids.caseId),
  'its earlier requests': async () => requestsOf(await facts(), { take: 10, cursor: longAgo() }),
  'one request': async () => requestOf(await facts(), randomId()),
  'one part': async () => partOf(await facts(), randomId()),
  'what surfaced for who helps': () => helperNotices(as('consultant')),
  'what surfaced for a team lead': () => leadNotices(as('team_lead')),
  'cases in which something may surface': () =>
    watchedCases(
      database(),
      { after: randomId().replace(/^.{8}/, '00000000'), take: 50 },
      '2026-11-23',
    ),
  'its terms': async () => termsPage(await facts(), '2026-11-23', randomId()),
  'what can happen with a part': async () => eventPart(await facts(), randomId()),
  'a fact to be corrected': async () =>
    eventToCorrect({ id: randomId(), domain: 'wmo', kinds: [] }, randomId()),
  'what a contact is about': async () => contactRequestsOf(await facts()),
  'who was split off': async () => splitOffOf(as('consultant'), await facts()),
  'who decides about a child': async () =>
    decidersIn(database(), (await facts()).householdId, [], [ids.childId]),
  'who of them reads nothing': async () =>
    heldBackFrom(database(), (await facts()).householdId, [ids.childId]),
  'its children': async () => childrenOf(await facts()),
  'its story': async () => timelineOf(await facts(), { take: 50, cursor: longAgo() }),
  'its record': async () => looksOf(await facts(), { take: 50, cursor: longAgo() }),
  'who could take it over': async () => colleaguesFor(await facts()),
  'a conversation': () => talkPage(as('consultant'), talk()),
  'older messages': () => talkPage(as('consultant'), talk(), longAgo()),
  'who could read along': () => whoCanRead(as('consultant'), talk()),
  'what waits in conversations': () => workTalks(as('consultant')),
  'whom nothing reaches': () => toReach(as('consultant')),
  notes: () => notesPage(as('consultant'), ids.caseId),
  'older notes': () => notesPage(as('consultant'), ids.caseId, longAgo()),
  'who was asked to think along': async () => consultationsOf(await facts()),
  'who was asked before that': async () => consultationsOf(await facts(), longAgo()),
  'who could think along': async () => thinkersFor(await facts(), ids.staffId),
  'what colleagues ask': () => askedOfMe(as('consultant')),
  'what more they ask': () => askedOfMe(as('consultant'), longAgo()),
  'how much they ask': () => countAskedOfMe(as('consultant')),
  'what was asked of them': () => askedByMe(as('consultant')),
  'one question': () => askedQuestion(as('consultant'), randomId()),
  'what is known': () => caseKnown(as('consultant'), ids.caseId),
  'what is known where it is asked': () => knownAlready(as('consultant'), ids.caseId, 'visit'),
  'one fact': () => oneFact(as('consultant'), ids.caseId, randomId()),
  'the team': () => teamOverview(as('team_lead')),
  'the cases of the team': () => teamCaseList(as('team_lead'), {}),
  'a further page of the team': () => teamCaseList(as('team_lead'), { cursor: teamPlace() }),
  'the cases of a colleague': () => teamCaseList(as('team_lead'), { staffId: ids.staffId }),
  'what is late in the team': () => teamCaseList(as('team_lead'), { isLate: true }),
  'why a case went to whom': () => routingExplained(as('team_lead'), ids.caseId),
  'who is away': () => absencesOf(as('team_lead')),
  'what may be destroyed': () => destroyable(as('team_lead')),
  'what more may be destroyed': () => destroyable(as('team_lead'), longAgo()),
  'one part that may be destroyed': () => destroyPage(as('team_lead'), randomId()),
  'what was destroyed': () => destroyed(as('team_lead')),
  'what was destroyed before': () => destroyed(as('team_lead'), longAgo()),
  'from when some parts may be destroyed': () => endedParts(database(), [randomId(), randomId()]),
  'what the night marks': () =>
    markParts({ after: randomId().replace(/^.{8}/, '00000000'), take: 50 }, new Date()),
  'who asks': () => findVisit('made-up', new Date()),
};

describe('in a large municipality, no table is read from end to end by', () => {
  it.each(Object.keys(queries))('%s', async (name) => {
    expect(await tablesReadWhole(queries[name]!)).toEqual([]);
  });

  it('and this test would see it', async () => {
    await tellCounts();
    const before = await wholeReads();
    await database().helpRequest.count({ where: { story: 'Niets.' } });
    await tellCounts();
    expect((await wholeReads()).help_request).toBeGreaterThan(before.help_request!);
  });
});

describe('a list that grows with the years is read in its own order', () => {
  it.each([
    ['the team', 'assignment_staff_id_since_idx'],
    ['its earlier requests', 'help_request_case_id_submitted_at_id_idx'],
    ['a further page of those', 'case_closed_by_moment'],
    ['the open households', 'case_open_by_urgency'],
    ['a further page of them', 'case_open_by_urgency'],
    ['its story', 'timeline_entry_case_id_at_id_idx'],
    ['its record', 'audit_event_case_id_at_id_idx'],
    ['the day of a host', 'help_request_entered_by_id_submitted_at_idx'],
    ['the desk screen', 'draft_host_id_sent_at_idx'],
  ])('%s, from %s', async (name, index) => {
    await tellCounts();
    const before = await indexReads();
    await queries[name]!();
    await tellCounts();
    expect((await indexReads())[index]).toBeGreaterThan(before[index]!);
  });
});
