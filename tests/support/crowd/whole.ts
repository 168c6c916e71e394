// What must be true of the whole database, whatever happened at once or was cut off half-way.
import { expect } from 'vitest';
import { asOwner } from '@/tests/support/database';

/** Per sentence the rows for which it does not hold. */
const broken: Record<string, string> = {
  'every request has parts': `
    select id from help_request r
    where not exists (select from request_part p where p.request_id = r.id and p.case_id = r.case_id)`,
  'every request came from a draft that is sent': `
    select r.id from help_request r left join draft d on d.id = r.submission_key where d.sent_at is null`,
  'every draft that is sent is a request': `
    select d.id from draft d left join help_request r on r.submission_key = d.id
    where d.sent_at is not null and r.id is null`,
  'every request has its record, once': `
    select r.id from help_request r where 1 <> (
      select count(*) from audit_event e where e.request_id = r.id and e.event = 'request.submitted')`,
  'every request is in the timeline of its case, once': `
    select r.id from help_request r where 1 <> (
      select count(*) from timeline_entry t
      where t.request_id = r.id and t.case_id = r.case_id and t.kind = 'requestSent')`,
  'somebody was told of every request': `
    select r.id from help_request r where not exists (
      select from signal s where s.request_id = r.id and s.kind in ('newCase', 'newRequest', 'toConfirm'))`,
  'who asks lives in the household of the request': `
    select r.id from help_request r where not exists (
      select from household_member m where m.household_id = r.household_id and m.person_id = r.asker_id)`,
  'every request with an e-mail address has one mail and one job': `
    select r.id from help_request r where r.answers #>> '{bereiken,email}' <> '' and 1 <> (
      select count(*) from outbound_message m
      join graphile_worker._private_jobs j on j.payload ->> 'messageId' = m.id::text
      where m.request_id = r.id and m.template = 'requestSent')`,
  'every mail has a job, and every job a mail': `
    select coalesce(m.id::text, j.id::text) as id from outbound_message m
    full join (select * from graphile_worker._private_jobs where key is distinct from 'surface') j
      on j.payload ->> 'messageId' = m.id::text
    where (m.id is null or j.id is null) and m.channel is distinct from 'person'`,
  'no record speaks of a request that is not there': `
    select e.id from audit_event e left join help_request r on r.id = e.request_id
    where e.request_id is not null and r.id is null`,
  'no record speaks of a case that is not there': `
    select e.id from audit_event e left join "case" c on c.id = e.case_id
    where e.case_id is not null and c.id is null`,
  'every household has somebody who lives there': `
    select id from household h where not exists (
      select from household_member m where m.household_id = h.id and m.until is null)`,
  'every person lives or lived somewhere': `
    select id from person p where not exists (select from household_member m where m.person_id = p.id)`,
  'nobody was named in a request that is not there': `
    select m.id from household_member m left join help_request r on r.id = m.request_id
    where m.request_id is not null and r.id is null`,
  'every household has at most one open case': `
    select household_id as id from "case" where status = 'open' group by 1 having count(*) > 1`,
  'every household with a request has a case': `
    select r.household_id as id from help_request r left join "case" c on c.household_id = r.household_id
    where c.id is null`,
  'every case has exactly one open assignment, of its contact person': `
    select c.id from "case" c where array[c.contact_person_id] is distinct from (
      select array_agg(a.staff_id) from assignment a where a.case_id = c.id and a.until is null)`,
  'the history of contact persons begins with the case and has no gap': `
    select case_id as id from (
      select a.case_id, a.since, a.until, c.opened_at,
        lag(a.until) over history as before, lag(a.id) over history as earlier
      from assignment a join "case" c on c.id = a.case_id
      window history as (partition by a.case_id order by a.until nulls last, a.since)) one
    where since is distinct from case when earlier is null then opened_at else before end
      or until < since`,
  'the workload of everybody is the sum of the open cases': `
    select s.id from staff s left join "case" c on c.contact_person_id = s.id and c.status = 'open'
    group by s.id having s.load_points <> coalesce(sum(c.weight), 0)`,
};

/** Expects that nothing is half there and everything agrees. */
export async function expectWhole(): Promise<void> {
  const found: Record<string, unknown[]> = {};
  for (const [sentence, sql] of Object.entries(broken)) {
    const rows = await asOwner<{ id: string }>(sql);
    if (rows.length > 0) found[sentence] = rows.slice(0, 5).map((row) => row.id);
  }
  expect(found).toEqual({});
}

/** What sending gave. */
export type Receipt = { receiptToken: string; requestId: string; caseId: string };

/** Expects that every receipt that was shown is there. */
export async function expectReceipts(shown: readonly Receipt[]): Promise<void> {
  const rows = await asOwner<{ receipt_token: string }>(
    `select r.receipt_token from help_request r join "case" c on c.id = r.case_id
     where (r.id::text, r.receipt_token, c.id::text) in (select * from unnest($1::text[], $2::text[], $3::text[]))`,
    [
      shown.map((one) => one.requestId),
      shown.map((one) => one.receiptToken),
      shown.map((one) => one.caseId),
    ],
  );
  const there = new Set(rows.map((row) => row.receipt_token));
  expect(shown.filter((one) => !there.has(one.receiptToken))).toEqual([]);
}
