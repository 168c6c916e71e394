import { beforeAll, describe, expect, it } from 'vitest';
import { addAbsence } from '@/lib/commands/team/add-absence';
import { endAbsence } from '@/lib/commands/team/end-absence';
import { lookAtTeamCase } from '@/lib/commands/team/look-at-team-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { absencesOf } from '@/lib/queries/team/absences';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { addDays } from '@/lib/rules/local-date';
import { Held } from '@/tests/support/crowd/held';
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

  it('shows who asked for another contact person, until the team lead looked', async () => {
    const { caseId } = sent[2]!;
    for (const { staffId } of [lead, other]) {
      await database().signal.create({ data: { staffId, kind: 'contactPersonAsked', caseId } });
    }
    expect((await teamOverview(lead)).signals).toMatchObject([
      { kind: 'contactPersonAsked', cases: [{ caseId }] },
    ]);
    // Of another team: what cannot be opened is not shown.
    expect((await teamOverview(other)).signals).toEqual([]);
    await lookAtTeamCase(lead, caseId);
    expect((await teamOverview(lead)).signals).toEqual([]);
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

describe('being away', () => {
  const absence = (from: number, until: number, standIn: StaffActor | null) => ({
    staffId: marijke.staffId,
    from: addDays(today(), from),
    until: addDays(today(), until),
    standInId: standIn?.staffId ?? null,
  });

  it('is noted once, with who stands in, and ends when somebody is back', async () => {
    await Promise.all([1, 2].map(() => addAbsence(lead, absence(-2, 5, ilse))));
    const { lines } = await absencesOf(lead);
    expect(lines).toMatchObject([
      { name: 'Marijke Denkbeeld', standIn: 'Ilse Sprookje', isNow: true },
    ]);
    await endAbsence(lead, lines[0]!.id);
    expect((await absencesOf(lead)).lines).toEqual([]);
    const [ended] = await database().absence.findMany({ where: { staffId: marijke.staffId } });
    expect(ended!.until.toISOString().slice(0, 10)).toBe(addDays(today(), -1));
  });

  it('what has not begun leaves nothing behind', async () => {
    await addAbsence(lead, absence(3, 9, null));
    const [line] = (await absencesOf(lead)).lines;
    await endAbsence(lead, line!.id);
    expect(await database().absence.count({ where: { id: line!.id } })).toBe(0);
  });

  it('does not overlap, and nobody stands in who is away', async () => {
    await addAbsence(lead, absence(10, 20, null));
    await expect(addAbsence(lead, absence(15, 25, null))).rejects.toMatchObject({
      errors: [{ key: 'absenceOverlaps' }],
    });
    await away(ilse, null, [30, 40]);
    await expect(addAbsence(lead, absence(35, 36, ilse))).rejects.toMatchObject({
      errors: [{ key: 'standInAway' }],
    });
  });

  it('of two team leads who note overlapping days at once, one is told so', async () => {
    const second = await teamLead([noord], 'Ruben Modelman');
    const lock = await Held.by('select from staff where id = $1 for update', [marijke.staffId]);
    const noted = Promise.allSettled([
      addAbsence(lead, absence(60, 65, null)),
      addAbsence(second, absence(64, 70, null)),
    ]);
    await lock.letGo(2);
    expect((await noted).map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const where = { staffId: marijke.staffId, until: { gte: toDateColumn(addDays(today(), 60)) } };
    expect(await database().absence.count({ where })).toBe(1);
  });

  it('two people never stand in for each other, also when that is noted at once', async () => {
    const [from, until] = [addDays(today(), 80), addDays(today(), 85)];
    const each = [
      { staffId: marijke.staffId, standInId: ilse.staffId, from, until },
      { staffId: ilse.staffId, standInId: marijke.staffId, from, until },
    ];
    for (let turn = 0; turn < 5; turn += 1) {
      const lock = await Held.by('select from staff order by id for update');
      const noted = Promise.allSettled(each.map((one) => addAbsence(lead, one)));
      await lock.letGo(2);
      const outcomes = await noted;
      expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = outcomes.find((one) => one.status === 'rejected')!;
      expect(refused.reason).toMatchObject({
        errors: [{ key: 'standsInThen' }, { key: 'standInAway' }],
      });
      await database().absence.deleteMany({ where: { from: toDateColumn(from) } });
    }
  });

  it('ends once, however often somebody says so', async () => {
    const changes = () =>
      database().auditEvent.count({ where: { event: 'absence.changed', actorId: lead.staffId } });
    for (const days of [
      [-3, 3],
      [3, 5],
    ] as const) {
      await database().absence.deleteMany();
      const id = await away(marijke, null, [...days]);
      const before = await changes();
      const lock = await Held.by('select from absence where id = $1 for update', [id]);
      const ended = Promise.all([1, 2, 3].map(() => endAbsence(lead, id)));
      await lock.letGo(3);
      await ended;
      expect(await changes()).toBe(before + 1);
      const left = await database().absence.findUnique({ where: { id } });
      expect(left ? fromDateColumn(left.until) : null).toBe(
        days[0] < 0 ? addDays(today(), -1) : null,
      );
    }
    const id = await away(marijke, null, [3, 5]);
    await expect(endAbsence(other, id)).rejects.toThrow(NotFoundError);
    await database().absence.deleteMany({ where: { id } });
  });

  it('is for the team lead of the team', async () => {
    for (const who of [other, marijke]) {
      await expect(addAbsence(who, absence(50, 51, null))).rejects.toThrow(NotFoundError);
    }
  });
});
