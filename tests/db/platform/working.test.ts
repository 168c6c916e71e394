import { expect, it } from 'vitest';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { worksOn } from '@/lib/platform/working';
import { asOwner } from '@/tests/support/database';

const day = '2026-11-26';

/** From, until, the roles of the directory; whether that is working on the day. */
const people: [string, string | null, string[] | null, boolean][] = [
  ['2020-01-01', null, ['consultant'], true],
  [day, day, ['host'], true],
  ['2026-11-27', null, ['consultant'], false],
  ['2020-01-01', '2026-11-25', ['consultant'], false],
  ['2020-01-01', '2026-11-27', ['team_lead', 'consultant'], true],
  ['2020-01-01', null, [], false],
  ['2020-01-01', null, null, false],
];

it('"works here on a day" is one thing, in SQL and as a where of Prisma', async () => {
  for (const [from, until, roles, works] of people) {
    const id = randomId();
    await asOwner(
      `insert into staff (id, subject, name, function_title, email, in_service_from, in_service_until, roles)
       values ($1, gen_random_uuid(), 'Omar Verzinsel', '', '', $2, $3, $4)`,
      [id, from, until, roles],
    );
    const sql = await asOwner(`select is_working(s, $2) as works from staff s where id = $1`, [
      id,
      day,
    ]);
    expect(sql, `${from} ${until} ${roles}`).toEqual([{ works }]);
    expect(await database().staff.count({ where: { id, AND: worksOn(day) } })).toBe(Number(works));
  }
});
