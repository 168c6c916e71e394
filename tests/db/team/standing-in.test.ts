import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAbsence } from '@/lib/commands/team/add-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import { Held } from '@/tests/support/crowd/held';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let marijke: StaffActor;
let ilse: StaffActor;
let lead: StaffActor;

beforeAll(async () => {
  const noord = await team('Wijkteam Noord');
  marijke = await colleague({ teamId: noord });
  ilse = await colleague({ name: 'Ilse Sprookje', teamId: noord, contractHours: 0 });
  lead = await teamLead([noord]);
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

describe('who stands in', () => {
  it('does not go away on those days: the team lead reads for whom', async () => {
    await addAbsence(lead, absence(10, 20, ilse));
    await expect(addAbsence(lead, absence(20, 25, null, ilse))).rejects.toMatchObject({
      errors: [{ path: 'from.day', key: 'standsInThen', values: { name: 'Marijke Denkbeeld' } }],
    });
    await addAbsence(lead, absence(21, 25, null, ilse));
    expect(await database().absence.count()).toBe(2);
  });

  it('going away and being named at the same moment: one of the two is told', async () => {
    for (const order of [0, 1]) {
      await database().absence.deleteMany();
      const lock = await Held.by('select from staff order by id for update');
      const both = [
        () => addAbsence(lead, absence(10, 20, ilse)),
        () => addAbsence(lead, absence(15, 16, null, ilse)),
      ];
      const noted = Promise.allSettled((order ? both.toReversed() : both).map((note) => note()));
      await lock.letGo(2);
      expect((await noted).map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await database().absence.count()).toBe(1);
    }
  });

  it.each([
    ['leaves before the last day', { inServiceUntil: toDateColumn(inDays(19)) }],
    ['starts after the first day', { inServiceFrom: toDateColumn(inDays(11)) }],
    ['has no role here any more', { roles: [] }],
  ])('works here on all of the days: not who %s', async (_, facts) => {
    const kees = await colleague({ name: 'Kees Fabel' });
    await database().staff.update({ where: { id: kees.staffId }, data: facts });
    await expect(addAbsence(lead, absence(10, 20, kees))).rejects.toMatchObject({
      errors: [{ path: 'standInId', key: 'colleagueMissing' }],
    });
    expect(await database().absence.count()).toBe(0);
  });

  it('may leave on the day after', async () => {
    const kees = await colleague({ name: 'Kees Fabel' });
    const inServiceUntil = toDateColumn(inDays(20));
    await database().staff.update({ where: { id: kees.staffId }, data: { inServiceUntil } });
    await addAbsence(lead, absence(10, 20, kees));
    expect(await database().absence.count()).toBe(1);
  });
});
