import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { times } from './drafts';

export type Municipality = {
  /** who may be contact person of anybody here */
  consultants: { staffId: string; hours: number }[];
  leadIds: string[];
};

const hoursOf = (at: number) => [36, 32, 28, 24, 20, 16][at % 6]!;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

/** Four neighbourhoods with a team each, consultants with all kinds of hours, and some who are not there. */
export async function municipality(count: number): Promise<Municipality> {
  const teamIds: string[] = [];
  for (const at of times(4, (nth) => nth)) {
    const key = `buurt-${at}`;
    const from = 1200 + at * 100;
    const { id } = await database().team.create({
      data: {
        ...{ key, name: key },
        neighbourhoods: {
          create: {
            ...{ key, name: key },
            postcodeAreas: { create: { fromDigits: from, untilDigits: from + 99 } },
          },
        },
      },
    });
    teamIds.push(id);
  }
  const consultants: Municipality['consultants'] = [];
  for (const at of times(count, (nth) => nth)) {
    const staffId = await colleague({ name: `Consulent ${at}` });
    const hours = hoursOf(Math.floor(at / 4));
    await database().staff.update({
      where: { id: staffId },
      data: { contractHours: hours, teamId: teamIds[at % 4]! },
    });
    consultants.push({ staffId, hours });
  }
  await notThere();
  const leadIds = await Promise.all(
    ['Ans', 'Bea'].map((name) => colleague({ name, roles: ['team_lead'] })),
  );
  return { consultants, leadIds };
}

/** Room enough, and yet nobody to name: on leave, gone, not here yet, at the desk. */
async function notThere(): Promise<void> {
  const onLeave = await colleague({ name: 'Met verlof' });
  await database().absence.create({
    data: { staffId: onLeave, from: days(-5), until: days(60) },
  });
  await colleague({ name: 'Vertrokken', inServiceUntil: days(-1) });
  const later = await colleague({ name: 'Komt nog' });
  await database().staff.update({ where: { id: later }, data: { inServiceFrom: days(30) } });
  await colleague({ name: 'Gastvrouw', roles: ['host'] });
}

/** Gives consultants heavy and light cases until so many points of room are left. */
export async function fillUp(
  consultants: Municipality['consultants'],
  roomOf: (at: number) => number,
): Promise<void> {
  const { target, fullTimeHours } = settings().bandwidth;
  const cases = consultants.flatMap(({ staffId, hours }, at) => {
    const points = Math.max(0, Math.floor((target * hours) / fullTimeHours) - roomOf(at));
    const weights = [...times(points >> 2, () => 4), ...times(points & 3, () => 1)];
    return weights.map((weight) => ({ staffId, weight }));
  });
  await asOwner(
    `with given as (
       select gen_random_uuid() as household, gen_random_uuid() as person, gen_random_uuid() as kase, staff, weight
       from unnest($1::uuid[], $2::int[]) as one (staff, weight)),
     households as (insert into household (id) select household from given),
     people as (
       insert into person (id, given_name, name_key) select person, 'Bekend', 'bekend' from given),
     members as (
       insert into household_member (id, household_id, person_id, relation)
       select gen_random_uuid(), household, person, 'asker' from given),
     cases as (
       insert into "case" (id, household_id, contact_person_id, weight)
       select kase, household, staff, weight from given)
     insert into assignment (id, case_id, staff_id, reason)
     select gen_random_uuid(), kase, staff, 'hasRoom' from given`,
    [cases.map((one) => one.staffId), cases.map((one) => one.weight)],
  );
}
