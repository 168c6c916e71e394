import { describe, expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database';
import { goes, stays } from './what-goes';
import { fillHousehold, rowsLeft } from './fill-household';

/** The tables that hang on one of these, at whatever distance, by a foreign key or by the name of a column. */
const hanging = `
  with recursive hangs (id) as (
    select oid from pg_class where relnamespace = 'public'::regnamespace
      and relname in ('request_part', 'help_request', 'case', 'household', 'person')
    union
    select k.conrelid from pg_constraint k join hangs on hangs.id = k.confrelid where k.contype = 'f')
  select relname as name from hangs join pg_class c on c.oid = hangs.id
  union
  select table_name from information_schema.columns
  where table_schema = 'public' and data_type = 'uuid'
    and column_name in ('part_id', 'request_id', 'case_id', 'household_id', 'person_id')`;

describe('every table that hangs on a part, a request, a case, a household or a person', () => {
  it('is named among what goes, or among what stays with a reason', async () => {
    const tables = await asOwner<{ name: string }>(hanging);
    const named = [...Object.keys(goes), ...Object.keys(stays)];
    expect(tables.map(({ name }) => name).sort()).toEqual(named.sort());
  });

  it('goes with what it hangs on, and not before', async () => {
    const { wmo, armoede, destroy } = await fillHousehold();
    const before = await rowsLeft();
    for (const table of Object.keys(goes)) expect(before[table], table).toBeGreaterThan(0);

    expect(await destroy(wmo)).toBe(true);
    const between = await rowsLeft();
    for (const [table, level] of Object.entries(goes)) {
      const gone = level === 'part' || level === 'domain' ? 1 : 0;
      expect(between[table] ?? 0, table).toBe(before[table]! - gone);
    }

    expect(await destroy(armoede)).toBe(true);
    const after = await rowsLeft();
    expect(after).toEqual({ audit_event: 0, lesson: 1, draft: 1, draft_answer: 1 });
    expect(await asOwner('select domain from destroyed_part order by 1')).toEqual([
      { domain: 'armoede' },
      { domain: 'wmo' },
    ]);
    // Who was from outside and took part nowhere else is gone as well.
    expect(await asOwner('select from participant')).toEqual([]);
  });
});
