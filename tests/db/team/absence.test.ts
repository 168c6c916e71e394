import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAbsence } from '@/lib/commands/team/add-absence';
import { endAbsence } from '@/lib/commands/team/end-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { absencesOf } from '@/lib/queries/team/absences';
import { addDays } from '@/lib/rules/local-date';
import { asOwner } from '@/tests/support/database';
import { Held } from '@/tests/support/crowd/held';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

let noord: string;
let marijke: StaffActor;
let ilse: StaffActor;
let lead: StaffActor;
let other: StaffActor;

beforeAll(async () => {
  noord = await team('Wijkteam Noord');
  marijke = await colleague({ teamId: noord });
  ilse = await colleague({ name: 'Ilse Sprookje', teamId: noord, contractHours: 0 });
  lead = await teamLead([noord]);
  other = await teamLead([await team('Wijkteam Zuid')]);
});

beforeEach(() => database().absence.deleteMany());

const inDays = (days: number) => addDays(today(), days);

const absence = (
  from: number,
  until: number,
  standIn: StaffActor | null,
  who: StaffActor = marijke,
) => ({
  ...{ staffId: who.staffId, from: inDays(from), until: inDays(until) },
  standInId: standIn?.staffId ?? null,
});

describe('being away', () => {
  it('is noted once, with who stands in, and ends when somebody is back', async () => {
    await Promise.all([1, 2].map(() => addAbsence(lead, absence(-2, 5, ilse))));
    const { lines } = await absencesOf(lead);
    expect(lines).toMatchObject([
      { name: 'Marijke Denkbeeld', standIn: 'Ilse Sprookje', isNow: true },
    ]);
    await endAbsence(lead, lines[0]!.id);
    expect((await absencesOf(lead)).lines).toEqual([]);
    const [ended] = await database().absence.findMany({ where: { staffId: marijke.staffId } });
    expect(ended!.until.toISOString().slice(0, 10)).toBe(inDays(-1));
  });

  it('asks for the watch, so that who helps now is told what waits before the hour is over', async () => {
    const asked = async () => {
      const sql = `delete from graphile_worker._private_jobs where key = 'surface' returning id`;
      return (await asOwner(sql)).length;
    };
    await asked();
    await addAbsence(lead, absence(0, 5, ilse));
    expect(await asked()).toBe(1);
    await endAbsence(lead, (await absencesOf(lead)).lines[0]!.id);
    expect(await asked()).toBe(1);
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
    const where = { staffId: marijke.staffId, until: { gte: toDateColumn(inDays(60)) } };
    expect(await database().absence.count({ where })).toBe(1);
  });

  it('two people never stand in for each other, also when that is noted at once', async () => {
    const [from, until] = [inDays(80), inDays(85)];
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
      const id = await away(marijke, null, [...days]);
      const before = await changes();
      const lock = await Held.by('select from absence where id = $1 for update', [id]);
      const ended = Promise.all([1, 2, 3].map(() => endAbsence(lead, id)));
      await lock.letGo(3);
      await ended;
      expect(await changes()).toBe(before + 1);
      const left = await database().absence.findUnique({ where: { id } });
      expect(left ? fromDateColumn(left.until) : null).toBe(days[0] < 0 ? inDays(-1) : null);
    }
    const id = await away(marijke, null, [3, 5]);
    await expect(endAbsence(other, id)).rejects.toThrow(NotFoundError);
  });

  it('is for the team lead of the team; who else tries stands in the record', async () => {
    const id = await away(marijke, null, [3, 5]);
    const tries = () =>
      database().auditEvent.findMany({
        where: { event: 'absence.changed', result: 'refused' },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        select: { actorId: true, payload: true },
      });
    const before = await tries();
    const { staffId } = marijke;
    for (const who of [other, marijke]) {
      await expect(addAbsence(who, absence(50, 51, null))).rejects.toThrow(NotFoundError);
      await expect(endAbsence(who, id)).rejects.toThrow(NotFoundError);
    }
    await expect(endAbsence(marijke, randomId())).rejects.toThrow(NotFoundError);
    expect((await tries()).slice(before.length)).toEqual([
      ...[other, other, marijke, marijke].map((who) => ({
        actorId: who.staffId,
        payload: { staffId },
      })),
      { actorId: marijke.staffId, payload: {} },
    ]);
    expect(await database().absence.findMany({ select: { id: true } })).toEqual([{ id }]);
  });

  it('of who has no team is for every team lead', async () => {
    const kees = await colleague({ name: 'Kees Fabel' });
    expect((await absencesOf(other)).lines).toEqual([]);
    await addAbsence(other, absence(1, 2, ilse, kees));
    const { lines } = await absencesOf(lead);
    expect(lines).toMatchObject([{ name: 'Kees Fabel' }]);
    await endAbsence(lead, lines[0]!.id);
  });
});
