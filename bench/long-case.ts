import type { Client } from 'pg';

/** How much a case holds. */
export type History = { events: number; steps: number; messages: number };

/** After a week, and after five years. */
export const youngCase: History = { events: 20, steps: 6, messages: 4 };
export const longCase: History = { events: 2000, steps: 60, messages: 300 };
export const goalsInPlan = 3;

/** Each a statement with the case ($1), its household ($2), its contact person ($3) and somebody who lives there ($4). */
const fillings = ({ events, steps, messages }: History): readonly string[] => [
  `insert into timeline_entry (id, case_id, at, kind, actor_name, actor_id, text, is_for_resident)
   select gen_random_uuid(), $1, now() - n * interval '44 hours', 'firstContact', 'Bench', $3,
     'Wij spraken over wat er nodig is, en wat eerst kan. ' || n, n % 3 = 0
   from generate_series(1, ${events / 2}) n
   where $2::uuid is not null and $4::uuid is not null`,
  `insert into audit_event (id, at, event, actor_kind, actor_id, actor_name, origin, case_id, household_id, reason)
   select gen_random_uuid(), now() - n * interval '44 hours', 'case.viewed', 'staff', $3, 'Bench', '/werk', $1, $2,
     'contactPerson'
   from generate_series(1, ${events / 2}) n where $4::uuid is not null`,
  `insert into plan (id, household_id, goes_well, when_it_goes_wrong, evaluate_on, version)
   select gen_random_uuid(), $2, 'De kinderen gaan graag naar school.', 'Bel dan meteen.', current_date + 30, 1
   where $1::uuid is not null and $3::uuid is not null and $4::uuid is not null
   on conflict (household_id) do nothing`,
  `insert into plan_goal (id, plan_id, person_id, words, position)
   select gen_random_uuid(), p.id, case when n % 2 = 0 then $4::uuid end,
     'Weer rust in huis, zodat wij samen verder kunnen. ' || n, n
   from plan p, generate_series(1, ${goalsInPlan}) n
   where p.household_id = $2 and $1::uuid is not null and $3::uuid is not null`,
  `insert into plan_step (id, plan_id, goal_id, title, position, owner_person_id, owner_staff_id, due_on, state, done_at)
   select gen_random_uuid(), g.plan_id, g.id, 'Samen de post openmaken, en opschrijven wat eerst moet ' || n, n,
     case when n % 2 = 0 then $4::uuid end, case when n % 2 = 1 then $3::uuid end, current_date + n,
     case when n % 4 = 0 then 'done' else 'todo' end, case when n % 4 = 0 then now() end
   from plan_goal g join plan p on p.id = g.plan_id, generate_series(1, ${steps / goalsInPlan}) n
   where p.household_id = $2 and $1::uuid is not null`,
  `insert into plan_step_wait (plan_id, step_id, waits_for_id)
   select s.plan_id, s.id, w.id from plan_step s join plan p on p.id = s.plan_id
   join plan_step w on w.goal_id = s.goal_id and w.position = s.position - 1
   where p.household_id = $2 and s.position % 3 <> 1
     and $1::uuid is not null and $3::uuid is not null and $4::uuid is not null`,
  `insert into conversation (id, household_id)
   select gen_random_uuid(), $2
   where $1::uuid is not null and $3::uuid is not null and $4::uuid is not null
     and not exists (select from conversation where household_id = $2 and person_id is null)`,
  `insert into message (id, conversation_id, by_kind, by_id, by_name, is_from_contact, text, at, form_key)
   select gen_random_uuid(), c.id, case when n % 2 = 0 then 'resident' else 'staff' end,
     case when n % 2 = 0 then $4::uuid else $3::uuid end, 'Bench', n % 2 = 1,
     'Dank u wel, dan bellen wij morgen. ' || n, now() - n * interval '6 days', gen_random_uuid()
   from conversation c, generate_series(1, ${messages}) n
   where c.household_id = $2 and c.person_id is null and $1::uuid is not null`,
];

/** A case of which somebody is contact person, with who asked for help. */
export type Case = { caseId: string; householdId: string; staffId: string; personId: string };

/**
 * Fills an open case with its history.
 * @param client owner: the history is written down as it would have grown, so the guards of single changes look away
 * @param one which case
 * @param history how much of it
 */
export async function fillCase(client: Client, one: Case, history: History): Promise<void> {
  const about = [one.caseId, one.householdId, one.staffId, one.personId];
  await client.query('begin');
  await client.query(`set local session_replication_role = 'replica'`);
  for (const filling of fillings(history)) await client.query(filling, about);
  await client.query('commit');
  await client.query('analyze timeline_entry, audit_event, plan_step, plan_step_wait, message');
}

/**
 * Two open cases of one contact person, in households of as many people.
 * @param client owner
 * @param staffId who helps
 */
export async function twoCases(client: Client, staffId: string): Promise<[Case, Case]> {
  const { rows } = await client.query<{ cases: Omit<Case, 'staffId'>[] }>(
    `select json_agg(json_build_object('caseId', id, 'householdId', household_id, 'personId', person_id)) as cases
     from (select c.id, c.household_id, min(m.person_id::text) as person_id, count(*) as people
       from "case" c join household_member m on m.household_id = c.household_id and m.until is null
       where c.contact_person_id = $1 and c.status = 'open' group by c.id order by c.id) one
     group by people order by count(*) desc limit 1`,
    [staffId],
  );
  const [first, second] = rows[0]!.cases;
  return [
    { ...first!, staffId },
    { ...second!, staffId },
  ];
}
