import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '@/scripts/lib/bundle.mjs';
import { asOwner } from '@/tests/support/database';

/** Fills this file's database as the first start does. */
beforeAll(async () => {
  const program = await bundle('prisma/seed/main.ts', `seed-demo-${randomUUID()}`);
  await promisify(execFile)(process.execPath, [program], { env: process.env });
  for (const file of [program, `${program}.map`]) rmSync(file, { force: true });
});

const count = async (from: string) => {
  const [row] = await asOwner<{ count: number }>(`select count(*)::int from ${from}`);
  return row!.count;
};

describe('the demo municipality, filled', () => {
  it('is as large as it says', async () => {
    const having = (role: string) => count(`staff where '${role}' = any(roles)`);
    expect({
      neighbourhoods: await count('neighbourhood'),
      teams: await count('team'),
      consultants: await having('consultant'),
      inTeams: await count(
        `(select distinct team_id from staff where 'consultant' = any(roles)) t`,
      ),
      hosts: await having('host'),
      teamLeads: await having('team_lead'),
    }).toEqual({
      ...{ neighbourhoods: 8, teams: 3, consultants: 12, inTeams: 3, hosts: 3, teamLeads: 2 },
    });
    const households = await count('household');
    expect(households).toBeGreaterThanOrEqual(36);
    expect(households).toBeLessThanOrEqual(44);
  });

  // Whatever day of the week it is: the tour and the README lead there.
  it('has the family of the tour with Marijke', async () =>
    expect(
      await asOwner(
        `select distinct s.name from household_member m join person p on p.id = m.person_id
         join "case" c on c.household_id = m.household_id join staff s on s.id = c.contact_person_id
         where p.given_name = 'Bilal' and p.family_name = 'Voorbeeld'`,
      ),
    ).toEqual([{ name: 'Marijke Denkbeeld' }]));

  it('has told already what must not be forgotten', async () =>
    expect(await count('notice where settled_at is null')).toBeGreaterThan(10));

  // What the database allows is what there is to see: a state that is added must be shown as well.
  it.each([
    ['case', 'case_status', 'status'],
    ['case', 'case_weight', 'weight'],
    ['request_part', 'request_part_status', 'status'],
    ['help_request', 'help_request_match_status', 'match_status'],
    ['help_request', 'help_request_channel', 'channel'],
  ])('shows every state of %s: %s', async (table, constraint, column) => {
    const [allowed] = await asOwner<{ says: string }>(
      'select pg_get_constraintdef(oid) as says from pg_constraint where conname = $1',
      [constraint],
    );
    const states = [...allowed!.says.matchAll(/'(\w+)'|\b(\d)\b/g)].map(
      ([, word, digit]) => word ?? digit,
    );
    const shown = await asOwner<{ state: string }>(
      `select distinct ${column}::text as state from "${table}"`,
    );
    expect(shown.map(({ state }) => state).sort()).toEqual(states.sort());
  });

  it.each([
    ['late with the first contact', `"case" where next_promise_on < current_date - 1`],
    ['not seen yet', `"case" where is_new`],
    ['opened again', `timeline_entry where kind = 'reopened'`],
    ['closed before, and back with who knew it', `assignment where reason = 'knowsHousehold'`],
    ['handed over', `assignment where reason = 'handedOver'`],
    ['a wish for another contact person', `signal where kind = 'contactPersonAsked'`],
    ['added to', `signal where kind = 'added'`],
    ['a secret address', `household where is_address_secret`],
    ['not to be found', `household where has_safety_flag`],
    ['a silent signal about it', `signal where kind = 'protectedHousehold'`],
    ['answered at the desk at once', `audit_event where event = 'desk.answered'`],
    ['contact person away, somebody stands in', `absence where stand_in_id is not null`],
    [
      'helped so long ago that a part may be destroyed',
      `part_retention where destroyable_on <= current_date`,
    ],
    ['contact person away, nobody stands in', `absence where stand_in_id is null`],
  ])('has a household that is %s', async (_what, from) => {
    expect(await count(from)).toBeGreaterThan(0);
  });

  it('shows a child of whom an institution is guardian, in a household that is helped', async () => {
    const guarded = `
      select a.organisation, a.kind, p.given_name, c.status from authority a
      join person p on p.id = a.child_id
      join household_member m on m.person_id = p.id and m.until is null and m.is_confirmed
      join "case" c on c.household_id = m.household_id
      where a.until is null and a.organisation is not null`;
    expect(await asOwner(guarded)).toEqual([
      {
        ...{ organisation: 'Jeugdbescherming Voorbeeld', kind: 'guardian' },
        ...{ given_name: 'Milan', status: 'open' },
      },
    ]);
  });
});
