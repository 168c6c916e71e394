import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtTeamCase } from '@/lib/commands/team/look-at-team-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { absencesOf } from '@/lib/queries/team/absences';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { away, colleague, recordOf, team, teamLead } from '@/tests/support/factories/work';

let noord: string;
let marijke: StaffActor;
let ilse: StaffActor;
let lead: StaffActor;
let other: StaffActor;
let sent: Sent[];

const weekAgo = (weeks: number) => new Date(now().getTime() - weeks * 7 * 86_400_000);

beforeAll(async () => {
  noord = await team('Wijkteam Noord');
  marijke = await colleague({ teamId: noord });
  ilse = await colleague({ name: 'Ilse Sprookje', teamId: noord, contractHours: 0 });
  lead = await teamLead([noord]);
  other = await teamLead([await team('Wijkteam Zuid')]);
  sent = [];
  for (const [index, at] of [weekAgo(4), weekAgo(1), now()].entries()) {
    const asking = { houseNumber: String(index + 1), familyName: 'Geheimnaam' };
    sent.push(await sentRequest(asking, at));
  }
});

describe('the team at a glance', () => {
  it('shows load, households and what is late per colleague, and what came in per week', async () => {
    const overview = await teamOverview(lead);
    expect(overview.teams).toMatchObject([{ name: 'Wijkteam Noord' }]);
    expect(overview.colleagues).toMatchObject([
      { name: 'Ilse Sprookje', households: 0, points: 0, capacity: 0 },
      { name: 'Marijke Denkbeeld', households: 3, points: 3, capacity: 40, late: 2 },
    ]);
    expect(overview.weeks.map((week) => week.count)).toEqual([0, 0, 0, 1, 0, 0, 1, 1]);
  });

  it('another team lead sees nothing of it', async () => {
    expect(await teamOverview(other)).toMatchObject({ colleagues: [] });
    expect((await teamCaseList(other, {})).rows).toEqual([]);
    expect((await teamCaseList(marijke, {})).rows).toEqual([]);
    expect((await absencesOf(other)).team).toEqual([]);
  });

  it('lists cases by number and neighbourhood, longest late first, without a name', async () => {
    const { rows } = await teamCaseList(lead, {});
    expect(rows.map((row) => row.id)).toEqual(sent.map((one) => one.caseId));
    expect(rows[0]).toMatchObject({ contactPerson: 'Marijke Denkbeeld', isAway: false });
    expect(JSON.stringify(rows)).not.toMatch(/Geheimnaam|Jan|1211/);
    const late = await teamCaseList(lead, { isLate: true });
    expect(late.rows.map((row) => row.id)).toEqual([sent[0]!.caseId, sent[1]!.caseId]);
    expect((await teamCaseList(lead, { staffId: ilse.staffId })).rows).toEqual([]);
  });

  it('shows that everybody was full, until the team lead looked', async () => {
    const { caseId } = sent[2]!;
    for (const { staffId } of [lead, other]) {
      await database().signal.create({ data: { staffId, kind: 'everyoneFull', caseId } });
    }
    expect((await teamOverview(lead)).signals).toMatchObject([
      { kind: 'everyoneFull', cases: [{ caseId }] },
    ]);
    // Of another team: what cannot be opened is not shown.
    expect((await teamOverview(other)).signals).toEqual([]);
    await lookAtTeamCase(lead, caseId);
    expect((await teamOverview(lead)).signals).toEqual([]);
  });

  it('says by when the first contact was promised, beside since when it waits', async () => {
    const { rows } = await teamCaseList(lead, { isLate: true });
    for (const { promisedOn, waitingSince } of rows) {
      expect(promisedOn! > waitingSince).toBe(true);
      expect(promisedOn! < today()).toBe(true);
    }
  });

  it('says who stands in', async () => {
    const id = await away(marijke, ilse);
    const [row] = (await teamCaseList(lead, {})).rows;
    expect(row).toMatchObject({ isAway: true, standIn: 'Ilse Sprookje' });
    await database().absence.delete({ where: { id } });
  });
});

describe('why a case went to whom', () => {
  it('is shown with every candidate, and without anything a resident said', async () => {
    const { caseId } = sent[0]!;
    await lookAtTeamCase(lead, caseId);
    const found = await routingExplained(lead, caseId);
    expect(found.assignments).toMatchObject([
      {
        name: 'Marijke Denkbeeld',
        candidates: [
          { rank: 1, name: 'Marijke Denkbeeld', room: 'target' },
          { rank: 2, name: 'Ilse Sprookje', room: 'over' },
        ],
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Geheimnaam|1211|alleen/);
    expect(await recordOf(caseId, 'team.viewed')).toMatchObject([{ result: 'done' }]);
  });

  it('is not there for another team lead, and that is recorded', async () => {
    const { caseId } = sent[1]!;
    await expect(lookAtTeamCase(other, caseId)).rejects.toThrow(NotFoundError);
    await expect(routingExplained(other, caseId)).rejects.toThrow(NotFoundError);
    expect(await recordOf(caseId, 'case.viewed')).toMatchObject([
      { result: 'refused', actorId: other.staffId },
    ]);
  });
});
