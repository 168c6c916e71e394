import { asOwner } from '@/tests/support/database';

/** What happened with a household, by table, with the columns that say when. */
const moments: Record<string, readonly string[]> = {
  case: ['opened_at', 'closed_at'],
  help_request: ['submitted_at'],
  request_addition: ['added_at'],
  request_part: ['opened_at', 'closed_at'],
  part_event: ['recorded_at', 'occurred_on'],
  decision: ['decided_at', 'announced_on'],
  objection: ['at', 'received_on'],
  part_ask: ['asked_at', 'closed_at'],
  part_reply: ['at'],
  part_delay: ['set_at'],
  internal_note: ['at'],
  complaint: ['at', 'received_on', 'outcome_at'],
  identity: ['signed_in_at'],
};

/**
 * Everything in this database that happened lately, happened so many years before; what is old already stays as old. What
 * must stay as it was is not asked.
 */
export async function yearsPass(years: number): Promise<void> {
  const back = (column: string) =>
    `${column} = case when ${column} > now() - interval '1 year' then ${column} - interval '${years} years' else ${column} end`;
  const all = Object.entries(moments).map(
    ([table, columns]) => `update "${table}" set ${columns.map(back).join(', ')};`,
  );
  await asOwner(
    `do $$ begin set local session_replication_role = 'replica'; ${all.join(' ')} end $$`,
  );
}

/** The help of a case ended: each of its parts, and the case. */
export async function helpEnded(caseId: string): Promise<void> {
  await asOwner(
    `update request_part set status = 'closed', closed_at = now(), outcome = 'Het is geregeld.'
     where case_id = $1 and closed_at is null`,
    [caseId],
  );
  await asOwner(
    `update "case" set status = 'closed', closed_at = now(), next_promise_on = null where id = $1`,
    [caseId],
  );
}
