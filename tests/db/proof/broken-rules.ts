// A small municipality with known ids, and attempts to break what must always stay true there: as the application would
// if its code forgot a rule.
const numbered = (at: number) => `00000000-0000-7000-8000-00000000000${at}`;

const [marijke, omar, home, otherHome, kase, otherCase, request, person, identity, fresh] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(numbered),
] as [string, string, string, string, string, string, string, string, string, string];

/** Ids of what is there, for rules about more than a case. */
export const known = { marijke, omar, home, otherHome, kase, request, person, identity, fresh };

const colleague = (id: string, name: string) =>
  `insert into staff (id, subject, name, function_title, email)
   values ('${id}', '${name}', '${name}', 'consulent', 'x@example.nl')`;
const household = (id: string) => `insert into household (id) values ('${id}')`;
const area = (from: number, until: number) =>
  `insert into postcode_area values (${from}, ${until}, 'noord')`;
const absence = (from: string, until: string, standIn: string | null, who = marijke) =>
  `insert into absence (id, staff_id, "from", until, stand_in_id)
   values (gen_random_uuid(), '${who}', '${from}', '${until}', ${standIn && `'${standIn}'`})`;
const member = `insert into household_member (id, household_id, person_id, relation)
  values (gen_random_uuid(), '${home}', '${person}', 'kind')`;
const newCase = (id: string, its: string, staff: string) =>
  `insert into "case" (id, household_id, contact_person_id) values ('${id}', '${its}', '${staff}')`;
const assignment = (id: string, staff: string) =>
  `insert into assignment (id, case_id, staff_id, reason)
   values (gen_random_uuid(), '${id}', '${staff}', 'hasRoom')`;
const onCase = (set: string) => `update "case" set ${set} where id = '${kase}'`;
const onAssignment = (set: string) =>
  `update assignment set ${set} where case_id = '${kase}' and until is null`;
const onRequest = (set: string) => `update help_request set ${set} where id = '${request}'`;
const onPart = (set: string) => `update request_part set ${set} where request_id = '${request}'`;

const step = (id: string, what = 'Bellen.') =>
  `insert into agreed_step (id, case_id, request_id, what, due_on, made_by_id)
   values (gen_random_uuid(), '${id}', '${request}', '${what}', current_date, '${marijke}')`;
const wish = `insert into contact_person_wish (id, request_id, assignment_id)
  select gen_random_uuid(), '${request}', id from assignment where case_id = '${kase}' and until is null`;
const wishBack = `insert into contact_person_wish (id, request_id, assignment_id, preferred_id)
  select gen_random_uuid(), '${request}', id, '${omar}' from assignment where case_id = '${kase}' and until is null`;
const wishTold = `insert into contact_person_wish (id, request_id, assignment_id, lead_id)
  select gen_random_uuid(), '${request}', id, staff_id from assignment where case_id = '${kase}' and until is null`;

/** What is there to break; one transaction. */
export const municipality: string[] = [
  ...[
    colleague(marijke, 'Marijke'),
    colleague(omar, 'Omar'),
    household(home),
    household(otherHome),
  ],
  `insert into person (id, given_name, name_key) values ('${person}', 'Jan', 'jan')`,
  `insert into identity (id, bsn_index, bsn_cipher, bsn_key_id) values ('${identity}', 'i', 'c', 'k')`,
  member,
  ...[newCase(kase, home, marijke), assignment(kase, marijke)],
  ...[newCase(otherCase, otherHome, omar), assignment(otherCase, omar)],
  `insert into help_request (id, submission_key, receipt_token, slip_code_index, slip_code_cipher,
     slip_code_key_id, case_id, household_id, asker_id, match_status, channel, story, answers)
   values ('${request}', '${request}', 't', 'i', 'c', 'k', '${kase}', '${home}', '${person}', 'new',
     'online', 'Het lukt niet.', '{"verhaal": {"story": "Het lukt niet."}}')`,
  `insert into request_part (id, request_id, case_id, domain)
   values (gen_random_uuid(), '${request}', '${kase}', 'wmo')`,
  `insert into team (id, key, name) values (gen_random_uuid(), 'noord', 'Noord')`,
  `insert into neighbourhood (key, name, team_id) select 'noord', 'Noord', id from team`,
  area(1200, 1299),
];

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const attempts: Record<string, Record<string, string[]>> = {
  case_one_open_per_household: {
    'a second open case': [newCase(fresh, home, marijke), assignment(fresh, marijke)],
    'a closed case of a household that has an open one, opened again': [
      `insert into "case" (id, household_id, contact_person_id, status, closed_at)
       values ('${fresh}', '${home}', '${marijke}', 'closed', now())`,
      assignment(fresh, marijke),
      `update "case" set status = 'open', closed_at = null where id = '${fresh}'`,
    ],
  },
  assignment_one_open_per_case: { 'a second open assignment': [assignment(kase, omar)] },
  household_member_once: { 'somebody twice in one household': [member] },
  postcode_area_no_overlap: {
    'an area across another': [area(1250, 1350)],
    'an area that begins where another ends': [area(1299, 1310)],
  },
  postcode_area_in_order: { 'an area that ends before it begins': [area(1400, 1390)] },
  absence_in_order: { 'back before away': [absence('2026-02-02', '2026-01-31', omar)] },
  absence_other_stand_in: {
    'standing in for oneself': [absence('2026-02-01', '2026-02-02', marijke)],
  },
  absence_once_at_a_time: {
    'away again before being back': [
      absence('2026-02-01', '2026-02-05', null),
      absence('2026-02-05', '2026-02-06', null),
    ],
  },
  absence_stand_in_is_there: {
    'somebody who is away stands in': [
      absence('2026-02-01', '2026-02-05', null, omar),
      absence('2026-02-05', '2026-02-09', omar),
    ],
    'who stands in goes away': [
      absence('2026-02-05', '2026-02-09', omar),
      absence('2026-02-01', '2026-02-05', null, omar),
    ],
    'two who stand in for each other': [
      absence('2026-02-01', '2026-02-05', omar),
      absence('2026-02-01', '2026-02-05', marijke, omar),
    ],
    'who is away is named afterwards': [
      absence('2026-02-01', '2026-02-05', null),
      absence('2026-02-01', '2026-02-05', null, omar),
      `update absence set stand_in_id = '${omar}' where staff_id = '${marijke}'`,
    ],
  },
  case_status: { 'neither open nor closed': [onCase(`status = 'paused'`)] },
  case_closed_at: {
    'closed without a moment': [onCase(`status = 'closed'`)],
    'open with a moment of closing': [onCase('closed_at = now()')],
  },
  case_weight: { 'three points': [onCase('weight = 3')], 'no points': [onCase('weight = 0')] },
  case_urgency_rank: {
    'before everything': [onCase('urgency_rank = -1')],
    'after everything': [onCase('urgency_rank = 3')],
  },
  agreed_step_same_case: { 'a step in another case than its request': [step(otherCase)] },
  agreed_step_ended_by: {
    'done by nobody': [step(kase), `update agreed_step set ended_at = now()`],
  },
  agreed_step_says_something: { 'a step without words': [step(kase, '')] },
  contact_person_wish_contacted_by: {
    'spoken with by nobody': [wish, 'update contact_person_wish set contacted_at = now()'],
  },
  contact_person_wish_lead_is_another: {
    'told to the one whom it is about': [wishTold],
  },
  contact_person_wish_preferred_helped: {
    'back to somebody who never helped here': [wishBack],
  },
  request_part_status: { 'a part that waits': [onPart(`status = 'waiting'`)] },
  request_part_closed_at: {
    'answered without a moment': [onPart(`status = 'answered'`)],
    'new with a moment of closing': [onPart('closed_at = now()')],
  },
  help_request_match_status: { 'a match of another kind': [onRequest(`match_status = 'maybe'`)] },
  help_request_match_has_person: {
    'to be confirmed as nobody': [onRequest(`match_status = 'to_confirm'`)],
  },
  help_request_channel: { 'by telegram': [onRequest(`channel = 'telegram'`)] },
  help_request_desk_has_host: {
    'at the desk by nobody': [onRequest(`channel = 'desk'`)],
    'online by a host': [onRequest(`entered_by_id = '${omar}'`)],
  },
  audit_event_result: {
    'a record that may have happened': [
      `insert into audit_event (id, event, actor_kind, origin, result)
       values (gen_random_uuid(), 'case.viewed', 'system', 'work', 'maybe')`,
    ],
  },
  request_part_same_case: {
    'a part in another case than its request': [onPart(`case_id = '${otherCase}'`)],
  },
  help_request_same_household: {
    'a request in the case of another household': [onRequest(`case_id = '${otherCase}'`)],
  },
  staff_load_points_not_negative: {
    'less than no workload': [`update staff set load_points = -1 where id = '${marijke}'`],
  },
  help_request_keeps_words: {
    'another story': [onRequest(`story = 'Anders.'`)],
    'other answers': [onRequest(`answers = '{}'`)],
    'sent at another moment': [onRequest(`submitted_at = now() - interval '1 day'`)],
    'from another draft': [onRequest(`submission_key = '${fresh}'`)],
    'about other parts of life': [onRequest(`areas = '{money}'`)],
    'less urgent than it was': [onRequest(`urgencies = '{eviction}'`)],
    'in another language': [onRequest(`language = 'en'`)],
  },
  case_contact_person_is_assigned: {
    'another contact person than is assigned': [onCase(`contact_person_id = '${omar}'`)],
    'an assignment to somebody else': [onAssignment(`staff_id = '${omar}'`)],
    'an assignment that ends without a next one': [onAssignment('until = now()')],
    'a case without an assignment': [household(fresh), newCase(fresh, fresh, marijke)],
  },
};

/** A step that was agreed in the known case, before the end of a day. */
export const agreed = (dueOn: string) =>
  `insert into agreed_step (id, case_id, what, due_on, made_by_id)
   values (gen_random_uuid(), '${kase}', 'Bellen.', '${dueOn}', '${marijke}')`;

/** A new case of a household of which it is known that it is not safe. */
export const unsafeCase = [
  `insert into household (id, has_safety_flag) values ('ffffffff-0000-7000-8000-000000000001', true)`,
  `insert into "case" (id, household_id, contact_person_id)
   values ('ffffffff-0000-7000-8000-000000000002', 'ffffffff-0000-7000-8000-000000000001', '${marijke}')`,
  assignment('ffffffff-0000-7000-8000-000000000002', marijke),
];

/** What looks the same half-way, and is whole at the end. */
export const whole = {
  handOver: (staff: 'omar' | 'marijke') => {
    const id = staff === 'omar' ? omar : marijke;
    return [
      onAssignment('until = now()'),
      onCase(`contact_person_id = '${id}'`),
      assignment(kase, id),
    ];
  },
  move: [onRequest(`case_id = '${otherCase}', household_id = '${otherHome}'`)],
  casesOfParts: `select array_agg(distinct case_id = '${otherCase}') as moved from request_part`,
};
