import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { caseload } from '@/lib/queries/caseload/caseload';
import { caseFacts, type CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { looksOf, timelineOf } from '@/lib/queries/shared/case/history';
import { requestsOf } from '@/lib/queries/shared/case/requests';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const id = '01900000-0000-7000-8000-000000000000';
const moment = '2026-11-26T12:00:00.000Z';
const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');

/** What no list of ours ever gave out. */
const forged: [string, string][] = [
  ['a day before the year 1', cursor([2, '0000-01-01', true, moment, id])],
  ['a day of long ago', cursor([2, '0001-01-01', true, moment, id])],
  ['a day at the end of all years', cursor([2, '9999-12-31', true, moment, id])],
  ['a day that is not there', cursor([2, '2026-02-30', true, moment, id])],
  ['a rank that is not there', cursor([3, '2026-02-03', true, moment, id])],
  ['a promise before the year 1', cursor(['0000-01-01', moment, id])],
  ['a promise on a day that is not there', cursor(['2026-02-30', moment, id])],
  ['a last move before the year 1', cursor([2, null, true, '0000-01-01T00:00:00.000Z', id])],
  ['a moment before the year 1', cursor(['0000-01-01T00:00:00.000Z', id])],
  ['a moment that falls over the end of all years', cursor(['9999-12-31T23:59:59.999Z', id])],
  ['a moment with six digits of year', cursor(['+275760-09-13T00:00:00.000Z', id])],
  ['an hour that is not there', cursor(['2026-01-01T25:00:00.000Z', id])],
  ['another sort of id', cursor([moment, "' or true --"])],
  ['words for a moment', cursor(['gisteren', id])],
  ['too much', cursor([moment, id, id])],
  ['no list', cursor({ promise: null })],
  ['no JSON', Buffer.from('[').toString('base64url')],
  ['no base64', '%%%'],
  ['a zero byte', cursor([moment, '\u0000'])],
];

let marijke: StaffActor;
let lead: StaffActor;
let facts: CaseFacts;

beforeAll(async () => {
  const noord = await team();
  marijke = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  const { caseId } = await sentRequest();
  facts = await caseFacts(marijke, caseId, today());
});

/** Every list that takes its place from an address. */
const lists = (place?: string) =>
  Promise.all([
    caseload(marijke, { show: 'open', cursor: place }),
    caseload(marijke, { show: 'closed', cursor: place }),
    teamCaseList(lead, { cursor: place }),
    timelineOf(facts, { take: 5, cursor: place }),
    looksOf(facts, { take: 5, cursor: place }),
    requestsOf(facts, { take: 5, cursor: place }),
  ]);

describe('a place in a list that was made up', () => {
  it.each(forged)('begins the list at its beginning: %s', async (_what, place) => {
    expect(await lists(place)).toEqual(await lists());
  });

  it('named twice in one address is none', async () => {
    const twice = [cursor([moment, id]), cursor([moment, id])] as never;
    expect(await lists(twice)).toEqual(await lists());
  });

  it.each([
    ['before everything', ['1900-01-01T00:00:00.000Z', id]],
    ['after everything', ['9998-12-31T23:59:59.999Z', id]],
  ])('that a list could have given is taken: %s', async (_what, place) => {
    const [, , , timeline] = await lists(cursor(place));
    expect(timeline.lines.length > 0).toBe(place[0]!.startsWith('9998'));
  });
});
