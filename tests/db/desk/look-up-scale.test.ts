import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { candidatesQuery, lookUp } from '@/lib/queries/desk/look-up';
import { nameKey, typedNameKey } from '@/lib/rules/names';
import { withClient } from '../../../scripts/lib/client.mjs';
import { bornOn, colleague, host, visit } from '@/tests/support/factories/desk';

const people = 30_000;
const perHousehold = 2;
const given = [
  'Samira',
  'Jan',
  'Maria',
  'Emma',
  'Mohammed',
  'Johanna',
  'Noor',
  'Daan',
  'Fatima',
  'Piet',
];
const family = [
  'Jansen',
  'Vries',
  'Berg',
  'Bakker',
  'Yilmaz',
  'Nguyen',
  'Smit',
  'Meijer',
  'Bos',
  'Mulder',
];
const second = ['Voorbeeld', 'Proef', 'Testma', 'Fictief', 'Oefenko', 'Fabelaar', 'Denkeling'];

const nameOf = (index: number) => ({
  givenName: given[index % 10]!,
  familyName: `${family[Math.floor(index / 10) % 10]}-${second[Math.floor(index / 100) % 7]}`,
});
/** One in twenty was written down on 1 January, as happens to people who fled. */
const birthDateOf = (index: number) =>
  index % 20 === 0
    ? `${1960 + (Math.floor(index / 20) % 40)}-01-01`
    : new Date(Date.UTC(1940, 0, 1) + ((index * 7919) % 25_000) * 86_400_000)
        .toISOString()
        .slice(0, 10);

const fill = `
  with given as (
    select gen_random_uuid() as person_id, g.*,
      md5('h' || ((g.n - 1) / ${perHousehold})::text)::uuid as household_id
    from unnest($1::text[], $2::text[], $3::text[], $4::date[]) with ordinality
      as g (given_name, family_name, name_key, birth_date, n)),
  homes as (insert into household (id) select distinct household_id from given),
  humans as (insert into person (id, given_name, family_name, name_key, birth_date)
    select person_id, given_name, family_name, name_key, birth_date from given),
  members as (insert into household_member (id, household_id, person_id, relation)
    select gen_random_uuid(), household_id, person_id, 'asker' from given)
  insert into "case" (id, household_id, contact_person_id)
    select md5('c' || household_id::text)::uuid, household_id, $5::uuid
    from given group by household_id`;

beforeAll(async () => {
  const staffId = await colleague();
  const all = [...Array(people).keys()].map((index) => ({ ...nameOf(index), index }));
  const columns = [
    all.map((one) => one.givenName),
    all.map((one) => one.familyName),
    all.map((one) => nameKey(one)),
    all.map((one) => birthDateOf(one.index)),
  ];
  await withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    // Many rows at once, made by hand: nothing has to be kept in step.
    await client.query('set session_replication_role = replica');
    await client.query(fill, [...columns, staffId]);
    await client.query('analyze');
  });
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

const scansOf = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];

describe('looking somebody up among many people', () => {
  it.each([
    ['an ordinary birth date', 1],
    ['1 January', 20],
  ])('reads no table from end to end: %s', async (_what, index) => {
    const { givenName, familyName } = nameOf(index);
    const key = typedNameKey(`${givenName} ${familyName}`);
    const query = candidatesQuery(key, birthDateOf(index), '2026-11-23');
    const rows = await database().$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
      Prisma.sql`explain (format json) ${query}`,
    );
    const scanned = scansOf(rows[0]!['QUERY PLAN'][0]!.Plan);
    expect(scanned.filter((table) => table !== 'staff')).toEqual([]);
  });

  it('still finds one person, or nobody', async () => {
    const truus = await host();
    const { givenName, familyName } = nameOf(4321);
    const form = visit({
      name: `${familyName}, ${givenName}`,
      birthDate: bornOn(birthDateOf(4321)),
    });
    expect((await lookUp(truus, form)).caseId).not.toBeNull();
    const other = { ...form, name: 'Xantippe Onbekend' };
    expect((await lookUp(truus, other)).caseId).toBeNull();
  });
});
