import { beforeAll, describe, expect, it } from 'vitest';
import { asApplication } from '@/tests/support/crowd/as-application';
import { asOwner } from '@/tests/support/database';
import { authorityAttempts } from './broken-authority-rules';
import { decisionAttempts } from './broken-decision-rules';
import { heardAttempts } from './broken-heard-rules';
import { hereAttempts } from './broken-here-rules';
import { lookbackAttempts } from './broken-lookback-rules';
import { partEventAttempts } from './broken-part-event-rules';
import { noticeAttempts } from './broken-notice-rules';
import { outboxAttempts } from './broken-outbox-rules';
import { planAttempts, planned } from './broken-plan-rules';
import { restrictedAttempts } from './broken-restricted-rules';
import { visitorAttempts } from './broken-visitor-rules';
import {
  agreed,
  attempts as caseAttempts,
  known,
  municipality,
  unsafeCase,
  whole,
} from './broken-rules';

const attempts = {
  ...caseAttempts,
  ...planAttempts,
  ...lookbackAttempts,
  ...authorityAttempts,
  ...hereAttempts,
  ...decisionAttempts,
  ...partEventAttempts,
  ...noticeAttempts,
  ...heardAttempts,
  ...outboxAttempts,
  ...restrictedAttempts,
  ...visitorAttempts,
};

beforeAll(() => asApplication(...municipality, ...planned));

describe('what must always stay true is refused by the database itself', () => {
  const all = Object.entries(attempts).flatMap(([rule, ways]) =>
    Object.entries(ways).map(([what, statements]) => ({ rule, what, statements })),
  );

  it.each(all)('$rule: $what', async ({ rule, statements }) => {
    await expect(asApplication(...statements)).rejects.toMatchObject({ constraint: rule });
  });

  it('only the commit asks who is contact person: a hand-over takes several steps', async () => {
    await asApplication(...whole.handOver('omar'));
    await asApplication(...whole.handOver('marijke'));
    expect(await asApplication('select from assignment')).toHaveLength(4);
  });

  it('a request that moves to another case takes its parts along', async () => {
    await asApplication(...whole.move);
    expect(await asApplication(whole.casesOfParts)).toEqual([{ moved: [true] }]);
  });

  it('the neighbourhood of a household follows from its post code, whatever else is said', async () => {
    const lies = async (postcode: string | null) => {
      const [home] = await asApplication<{ key: string | null }>(
        `insert into household (id, postcode, neighbourhood_key)
         values (gen_random_uuid(), ${postcode && `'${postcode}'`}, 'noord') returning neighbourhood_key as key`,
      );
      return home!.key;
    };
    expect(await lies('1212 AB')).toBe('noord');
    expect(await lies('3500 AB')).toBeNull();
    expect(await lies('nog onbekend')).toBeNull();
    expect(await lies(null)).toBeNull();
  });

  it('the next day of a case follows from its agreed steps, whatever becomes of them', async () => {
    const next = async (...statements: string[]) => {
      const rows = await asApplication<{ on: string | null }>(
        ...[
          ...statements,
          `select next_step_on::text as on from "case" where id = '${known.kase}'`,
        ],
      );
      return rows[0]!.on;
    };
    expect(await next(agreed('2026-03-05'), agreed('2026-03-03'))).toBe('2026-03-03');
    const end = `update agreed_step set ended_at = now(), ended_by_id = made_by_id`;
    expect(await next(`${end} where due_on = '2026-03-03'`)).toBe('2026-03-05');
    expect(await next(end)).toBeNull();
  });

  it('a household that is not safe comes first from the beginning of its case', async () => {
    const [{ rank } = { rank: null }] = await asApplication<{ rank: number }>(
      ...[...unsafeCase, `select urgency_rank as rank from "case" order by id desc limit 1`],
    );
    expect(rank).toBe(0);
  });

  it('every rule of the database was tried here', async () => {
    const rules = await asOwner<{ name: string }>(`
      select conname as name from pg_constraint
      where connamespace = 'public'::regnamespace
        and (contype in ('c', 'x') or contype = 'f' and cardinality(conkey) > 1)
      union select relname from pg_index join pg_class on oid = indexrelid
      where relnamespace = 'public'::regnamespace and indisunique and indpred is not null
      union select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'public'::regnamespace and not tgisinternal`);
    // The same rule seen from the assignment; the workload and who is named for a restricted household, which have files
    // of their own; what is weighed again (tests/db/involved/two-addresses); who was spoken with (tests/db/my-case/spoken-with); and the ones just before this.
    const elsewhere = [
      ...['assignment_is_of_contact_person', 'case_keeps_load_points'],
      ...['household_keeps_neighbourhood', 'agreed_step_keeps_next_step_on'],
      ...['case_of_unsafe_comes_first', 'case_keeps_access', 'household_keeps_access'],
      ...['household_weighs_again', 'household_member_weighs_again', 'help_request_spoken'],
      // tests/db/restricted/team-lead
      ...['staff_keeps_named_lead', 'case_keeps_named_lead'],
      // Written by the owner alone (tests/db/retention/destroy-part).
      'destroyed_part_ended',
    ];
    // Said by the trigger of another rule.
    const alsoSaid = ['plan_evaluation_answer_stays', 'decision_replaces_own'];
    expect([...rules.map((rule) => rule.name), ...alsoSaid].sort()).toEqual(
      [...Object.keys(attempts), ...elsewhere].sort(),
    );
  });
});
