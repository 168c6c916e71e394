import { beforeAll, describe, expect, it } from 'vitest';
import { watchTerms } from '@/lib/commands/notice/watch-terms';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { lateParts } from '@/lib/facts/term/late-parts';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { caseload } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { addDays } from '@/lib/rules/local-date';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const first = { after: '00000000-0000-0000-0000-000000000000', take: 200 };
const promisedOn = addDays(today(), 2);

let marijke: StaffActor;
let lead: StaffActor;
let old: string;
let fresh: string;

async function promised(houseNumber: string, at: Date): Promise<string> {
  const { caseId } = await sentRequest({ houseNumber, familyName: `Nummer${houseNumber}` }, at);
  await database().case.update({
    where: { id: caseId },
    data: { nextPromiseOn: toDateColumn(promisedOn), urgencyRank: 2 },
  });
  return caseId;
}

beforeAll(async () => {
  const noord = await team('Wijkteam Noord');
  marijke = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  fresh = await promised('1', now());
  old = await promised('2', new Date(now().getTime() - 70 * 86_400_000));
  expect(await watchTerms(first, now())).toBeNull();
});

describe('a household of which a term of the law is over', () => {
  it('is late for who helps, whatever was promised, and stands above who is not', async () => {
    const { rows } = await caseload(marijke, { show: 'open' });
    expect(rows.map(({ id }) => id)).toEqual([old, fresh]);
    expect(rows[0]).toMatchObject({
      urgency: { kind: 'overdue', days: -rows[0]!.term!.daysLeft },
      ...{ nextOn: promisedOn, nextUrgency: { kind: 'days-left', days: 2 } },
    });
    const { cases } = await waitingFor(marijke);
    expect(cases.map(({ id, urgency, term }) => [id, urgency.kind, term !== null])).toEqual([
      [old, 'overdue', true],
      [fresh, 'days-left', false],
    ]);
  });

  it('is late for the team lead, in the list, among what is late and in the count', async () => {
    const all = await teamCaseList(lead, {});
    expect(all.rows.map(({ id, urgency }) => [id, urgency.kind])).toEqual([
      [old, 'overdue'],
      [fresh, 'days-left'],
    ]);
    const late = await teamCaseList(lead, { isLate: true });
    expect(late.rows.map(({ id }) => id)).toEqual([old]);
    expect((await teamOverview(lead)).colleagues).toMatchObject([{ households: 2, late: 1 }]);
  });

  it('comes first and is marked for the team lead when it is not safe', async () => {
    await database().case.update({ where: { id: fresh }, data: { urgencyRank: 0 } });
    const { rows } = await teamCaseList(lead, {});
    expect(rows.map(({ id, mark }) => [id, mark])).toEqual([
      [fresh, 'unsafe'],
      [old, null],
    ]);
    await database().case.update({ where: { id: fresh }, data: { urgencyRank: 2 } });
  });

  it('is late no more at the moment that the fact is written down', async () => {
    const before = await database().case.findUniqueOrThrow({ where: { id: old } });
    const [part] = await lateParts(database(), { caseId: old }, now());
    const { rule } = part!.term;
    const ends = part!.part.terms.find((term) => term.rule === rule)!.endedBy[0]!;
    const fact = { partId: part!.part.id, kind: ends, occurredOn: today() };
    await transaction((tx) => recordPartEvent(tx, fact, 'system', now()));
    const after = await database().case.findUniqueOrThrow({ where: { id: old } });
    expect(before.nextTermOn).not.toBeNull();
    expect(after.nextTermOn).not.toEqual(before.nextTermOn);
  });
});
