// So many rows of everything that reading a table from end to end would show. Made by hand: nothing is kept in step.
import { database } from '@/lib/platform/db';
import { withClient } from '../../scripts/lib/client.mjs';

/** How many households; everything else follows. */
const households = 12_000;
const colleagues = 48;
const teams = 4;

const id = (kind: string, number: string) => `md5('${kind}' || (${number})::text)::uuid`;
const contact = id('staff', `n % ${colleagues}`);
const sent = `now() - (n % 1500) * interval '1 day'`;
const isOpen = 'n % 5 = 0';

/** One row or more per household `n`. */
const perHousehold = [
  `insert into household (id, address_key, neighbourhood_key) select ${id('home', 'n')}, '1211AB' || n, 'wijk-' || n % ${teams}`,
  `insert into person (id, given_name, family_name, name_key, birth_date)
    select ${id('person', 'n')}, 'Jan', 'Familie' || n, 'jan familie' || n, date '1940-01-01' + n % 25000`,
  `insert into household_member (id, household_id, person_id, relation)
    select ${id('member', 'n')}, ${id('home', 'n')}, ${id('person', 'n')}, 'asker'`,
  `insert into "case" (id, household_id, contact_person_id, status, opened_at, closed_at, moved_at, next_promise_on,
      next_step_on, urgency_rank, is_new)
    select ${id('case', 'n')}, ${id('home', 'n')}, ${contact}, case when ${isOpen} then 'open' else 'closed' end,
      ${sent}, case when ${isOpen} then null else ${sent} + interval '1 hour' end, ${sent},
      case when n % 50 = 0 then current_date + n % 7 end, case when n % 3 = 0 then current_date + n % 7 end,
      case when n % 97 = 0 then 0 when n % 31 = 0 then 1 else 2 end, false`,
  `insert into assignment (id, case_id, staff_id, since, reason)
    select ${id('assignment', 'n')}, ${id('case', 'n')}, ${contact}, ${sent}, 'hasRoom'`,
  `insert into help_request (id, submission_key, receipt_token, slip_code_index, slip_code_cipher, slip_code_key_id,
      case_id, household_id, asker_id, matched_person_id, match_status, channel, entered_by_id, story, areas, urgencies, answers, submitted_at,
      first_contact_at, promise_due_on)
    select ${id('request', 'n')}, ${id('key', 'n')}, 'receipt' || n, 'slip' || n, '', 'test-1', ${id('case', 'n')},
      ${id('home', 'n')}, ${id('person', 'n')}, ${id('person', 'n')}, case when n % 40 = 0 then 'to_confirm' else 'new' end, 'desk',
      ${id('staff', `n % ${colleagues}`)}, 'Hulp.', '{geld}', '{}', '{}', ${sent},
      case when n % 50 = 0 then null else ${sent} end, current_date`,
  `insert into request_part (id, request_id, case_id, domain, status, closed_at)
    select ${id('part', 'n')}, ${id('request', 'n')}, ${id('case', 'n')}, 'wmo', case when ${isOpen} then 'new' else 'answered' end,
      case when ${isOpen} then null else now() end`,
  `insert into part_event (id, part_id, kind, occurred_on, by_kind, recorded_at)
    select ${id('event', 'n')}, ${id('part', 'n')}, 'melding', (${sent})::date, 'system', now()`,
  `insert into decision (id, part_id, kind, reason, legal_ground, decided_by_id, form_key, announced_on, announced_how,
      announced_by_id)
    select ${id('decision', 'n')}, ${id('part', 'n')}, 'granted', 'Het mag.', 'Wmo 2015', ${contact}, ${id('decide-form', 'n')},
      current_date + 1, 'hand', ${contact}`,
  `insert into objection (id, decision_id, text, received_on, form_key)
    select ${id('objection', 'n')}, ${id('decision', 'n')}, 'Nee.', current_date + 1, ${id('object-form', 'n')}`,
  `insert into part_ask (id, part_id, kind, what, what_for, due_on, asked_by_id, form_key)
    select ${id('ask', 'n')}, ${id('part', 'n')}, 'view', 'Klopt dit?', 'Het besluit.', current_date + 7, ${contact},
      ${id('ask-form', 'n')}`,
  `insert into part_reply (id, ask_id, text, form_key)
    select ${id('reply', 'n')}, ${id('ask', 'n')}, 'Ja.', ${id('reply-form', 'n')}`,
  `insert into part_delay (id, part_id, new_on, reason, set_by_id, form_key)
    select ${id('delay', 'n')}, ${id('part', 'n')}, current_date + 14, 'Het is druk.', ${contact}, ${id('delay-form', 'n')}`,
  `insert into part_retention (part_id, destroyable_on, article, marked_at)
    select ${id('part', 'n')}, date '2020-01-01' + n, 'Wmo 2015', now()`,
  `insert into destroyed_part (id, domain, ended_as, from_year, until_year, article, destroyed_at, destroyed_by_id, form_key)
    select ${id('destroyed', 'n')}, 'wmo', 'closed', 2005, 2006, 'Wmo 2015', ${sent}, ${contact}, ${id('destroy-form', 'n')}`,
  `insert into notice (id, case_id, kind, cause, stage, staff_id, "as", due_on, is_urgent, created_at, settled_at)
    select ${id('notice', 'n')}, ${id('case', 'n')}, 'message', 'message:' || n, 'ahead', ${contact},
      case when n % 2 = 0 then 'helper' else 'lead' end, current_date, false, now(),
      case when n % 60 = 0 then null else now() end`,
  `insert into after_care (id, request_id, closed_at, asked_at, how, answered_at)
   select ${id('care', 'n')}, ${id('request', 'n')}, '2025-01-01', '2025-04-01', 'well', '2025-04-02'`,
  `insert into request_helper (id, request_id, name, kind) select ${id('helper', 'n')}, ${id('request', 'n')}, 'Piet', 'family'`,
  `insert into request_addition (id, request_id, form_key, text)
    select ${id('addition', 'n')}, ${id('request', 'n')}, ${id('form', 'n')}, 'Nog iets.'`,
  `insert into signal (id, staff_id, kind, case_id, seen_at)
    select ${id('signal', 'n')}, ${contact}, 'newCase', ${id('case', 'n')}, case when n % 60 = 0 then null else now() end`,
  `insert into contact_person_wish (id, request_id, assignment_id, lead_id)
    select ${id('wish', 'n')}, ${id('request', 'n')}, ${id('assignment', 'n')}, ${id('staff', `(n + 1) % ${colleagues}`)}`,
  `insert into agreed_step (id, case_id, request_id, what, due_on, made_by_id, ended_at, ended_by_id)
    select ${id('agreed', 'n')}, ${id('case', 'n')}, ${id('request', 'n')}, 'Bellen.', current_date + n % 7, ${contact},
      case when n % 3 = 0 then null else now() end, case when n % 3 = 0 then null else ${contact} end`,
  `insert into appointment (id, household_id, kind, starts_at, ends_at, what, planned_by_id, form_key)
    select ${id('visit', 'n')}, ${id('home', 'n')}, 'visit', now() + interval '1 day', now() + interval '25 hours', 'Praten.',
      ${contact}, ${id('visit-form', 'n')}`,
  `insert into glass_break (id, case_id, staff_id, reason, since, until)
    select ${id('glass', 'n')}, ${id('case', 'n')}, ${contact}, 'Crisis.', ${sent}, ${sent} + interval '1 hour'`,
  `insert into plan (id, household_id) select ${id('plan', 'n')}, ${id('home', 'n')}`,
  `insert into plan_goal (id, plan_id, words, position) select ${id('goal', 'n')}, ${id('plan', 'n')}, 'Rust.', 1`,
  `insert into plan_step (id, plan_id, goal_id, title, position, owner_staff_id, due_on)
    select ${id('step', 'n')}, ${id('plan', 'n')}, ${id('goal', 'n')}, 'Bellen.', 1, ${contact}, current_date + 7`,
  `insert into draft (id, token_hash, channel, host_id, sent_at)
    select ${id('draft', 'n')}, 'token' || n, 'desk', ${id('staff', `n % ${colleagues}`)}, case when n % 100 = 0 then null else now() end`,
  `insert into identity (id, bsn_index, bsn_cipher, bsn_key_id, person_id)
    select ${id('identity', 'n')}, 'bsn' || n, '', 'test-1', ${id('person', 'n')}`,
  `insert into draft (id, token_hash, code_index, identity_id, sent_at)
    select ${id('online', 'n')}, 'online' || n, 'code' || n, ${id('identity', 'n')}, case when n % 2 = 0 then null else now() end`,
  `insert into draft_answer (draft_id, step, values) select ${id('online', 'n')}, 'verhaal', '{"story": "Hulp."}'`,
  `insert into outbound_message (id, template, to_cipher, to_key_id, language, cause, values, request_id, case_id)
    select ${id('mail', 'n')}, 'message', '', 'test-1', 'nl', 'cause' || n, '{}', ${id('request', 'n')}, ${id('case', 'n')}`,
  `insert into one_time_code (id, request_id, code_index, expires_at)
    select ${id('once', 'n')}, ${id('request', 'n')}, 'once' || n, now()`,
  `insert into auth_session (id, token_hash, kind, staff_id, expires_at)
    select ${id('session', 'n')}, 'session' || n, 'staff', ${contact}, now()`,
  `insert into draft_answer (draft_id, step, values) select ${id('draft', 'n')}, 'balie', '{}'`,
  `insert into conversation (id, household_id) select ${id('talk', 'n')}, ${id('home', 'n')}`,
  `insert into message (id, conversation_id, by_kind, by_id, by_name, is_from_contact, text, at, form_key, read_at)
    select ${id('message', 'n')}, ${id('talk', 'n')}, 'resident', ${id('person', 'n')}, 'Jan', false, 'Hallo.', ${sent},
      ${id('message-form', 'n')}, case when n % 60 = 0 then null else now() end`,
  `insert into message_read (message_id, reader_kind, reader_id, reader_name)
    select ${id('message', 'n')}, 'staff', ${contact}, 'Collega'`,
  `insert into attachment (id, message_id, position, name, media_type, bytes, content)
    select ${id('file', 'n')}, ${id('message', 'n')}, 0, 'brief.pdf', 'application/pdf', 1, 'x'`,
  `insert into to_tell (id, conversation_id, person_id, way, done_at, done_how, done_by_name)
    select ${id('tell', 'n')}, ${id('talk', 'n')}, ${id('person', 'n')}, 'call', case when n % 100 = 0 then null else now() end,
      case when n % 100 = 0 then null else 'call' end, case when n % 100 = 0 then null else 'Collega' end`,
  `insert into internal_note (id, case_id, by_id, text, audience, form_key)
    select ${id('note', 'n')}, ${id('case', 'n')}, ${contact}, 'Let op.', 'involved', ${id('note-form', 'n')}`,
  `insert into internal_note_reader (note_id, staff_id) select ${id('note', 'n')}, ${id('staff', `(n + 1) % ${colleagues}`)}`,
  `insert into conversation_member (id, conversation_id, involvement_id, added_by_name)
    select ${id('talk-member', 'n')}, ${id('talk', 'n')}, ${id('talk-help', 'n')}, 'Jan'`,
  `insert into participant (id, name, kind, email_index, email_cipher, email_key_id)
    select ${id('outside', 'n')}, 'Ravi', 'supporter', 'outside' || n, '', 'test-1'`,
  `insert into involvement (id, household_id, staff_id, role)
    select ${id('talk-help', 'n')}, ${id('home', 'n')}, ${id('staff', `(n + 3) % ${colleagues}`)}, 'helpt mee'`,
  `insert into person (id, given_name, name_key, birth_date)
    select ${id('child', 'n')}, 'Kind', 'kind ' || n, current_date - 3000`,
  `insert into authority (id, child_id, adult_id, kind, source, recorded_by_id)
    select ${id('authority', 'n')}, ${id('child', 'n')}, ${id('person', 'n')}, 'parental', 'told', ${contact}`,
  `insert into home_change (id, household_id, person_id, kind, words, due_on, handled_at)
    select ${id('change', 'n')}, ${id('home', 'n')}, ${id('person', 'n')}, 'other', '', current_date,
      case when n % 60 = 0 then null else now() end`,
  `insert into complaint (id, code_index, code_cipher, code_key_id, channel, received_on, at, person_id, words, about_staff_ids,
      handler_id, handler_since, outcome, outcome_words, outcome_at)
    select ${id('complaint', 'n')}, 'complaint' || n, '', 'test-1', 'online', (${sent})::date, ${sent}, ${id('person', 'n')}, 'Zo.',
      '{}', ${contact}, ${sent}, case when n % 60 = 0 then null else 'right' end, case when n % 60 = 0 then '' else 'Ja.' end,
      case when n % 60 = 0 then null else ${sent} end`,
  `insert into enquiry (id, code_index, code_cipher, code_key_id, last_on, due_on, taken_by_id)
    select ${id('enquiry', 'n')}, 'enquiry' || n, '', 'test-1', current_date, case when n % 60 = 0 then current_date + n % 7 end, ${contact}`,
  `insert into enquiry_line (id, enquiry_id, number, cipher, key_id, "on")
    select ${id('line', 'n')}, ${id('enquiry', 'n')}, 1, '', 'test-1', current_date`,
  `insert into feedback (id, once_index, who_index, kind, staff_id, answer, may_tell, "on")
    select ${id('feedback', 'n')}, 'once' || n, 'who' || n, 'contact', ${contact}, 'good', n % 60 = 0, (${sent})::date`,
  `insert into consent (id, household_id, person_id, about_id, from_domain, to_domain, asked_by_id, words)
    select ${id('consent', 'n')}, ${id('home', 'n')}, ${id('person', 'n')}, ${id('child', 'n')}, 'wmo', 'jeugd', ${contact}, 'Mag dat?'`,
  `insert into consultation (id, case_id, asked_by_id, to_id, question, about, domains, form_key, asked_at, answer, answered_at)
    select ${id('consult', 'n')}, ${id('case', 'n')}, ${contact}, ${id('staff', `(n + 1) % ${colleagues}`)}, 'Hoe?', 'huur', '{wmo}',
      ${id('consult-form', 'n')}, ${sent}, case when n % 60 = 0 then null else 'Zo.' end, case when n % 60 = 0 then null else now() end`,
  `insert into known_fact (id, household_id, person_id, kind, words, domain, source, given_on, noted_by_id, form_key)
    select ${id('fact', 'n')}, ${id('home', 'n')}, ${id('person', 'n')}, 'income', 'Loon.', 'wmo', 'gesprek', current_date,
      ${contact}, ${id('fact-form', 'n')}`,
  ...[1, 2, 3].flatMap((turn) => [
    `insert into timeline_entry (id, case_id, kind, actor_name, at)
      select ${id(`line${turn}`, 'n')}, ${id('case', 'n')}, 'added', 'Jan', ${sent} + interval '${turn} hours'`,
    `insert into audit_event (id, event, actor_kind, actor_id, origin, case_id, request_id, at)
      select ${id(`look${turn}`, 'n')}, 'case.viewed', 'staff', ${contact}, 'work', ${id('case', 'n')}, ${id('request', 'n')},
      ${sent} + interval '${turn} hours'`,
  ]),
].map((insert) => `${insert} from generate_series(1, ${households}) n`);

const places = [
  `insert into team (id, key, name) select ${id('team', 'n')}, 'team-' || n, 'Team ' || n from generate_series(0, ${teams - 1}) n`,
  `insert into neighbourhood (key, name, team_id) select 'wijk-' || n, 'Wijk ' || n, ${id('team', 'n')} from generate_series(0, ${teams - 1}) n`,
  `insert into staff (id, subject, name, function_title, email, roles, team_id, in_service_from)
    select ${id('staff', 'n')}, 'staff-' || n, 'Collega ' || n, 'consulent', '', '{consultant}', ${id('team', `n % ${teams}`)}, '2020-01-01'
    from generate_series(0, ${colleagues - 1}) n`,
];

type Ids = Record<
  | 'teamId'
  | 'staffId'
  | 'householdId'
  | 'caseId'
  | 'requestId'
  | 'personId'
  | 'childId'
  | 'identityId'
  | 'draftId',
  string
>;

/**
 * Fills the database of this test file.
 * @returns ids of the first team, of one of its colleagues, of one of that colleague's open cases, and of the request in
 * it and its sender
 */
export async function fillMunicipality(): Promise<Ids> {
  return withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const statement of [...places, ...perHousehold]) await client.query(statement);
    await client.query('analyze');
    const one = `${colleagues} * 5`;
    const ids = `select ${id('team', '0')} as "teamId", ${id('staff', '0')} as "staffId",
      ${id('home', one)} as "householdId", ${id('case', one)} as "caseId",
      ${id('request', one)} as "requestId", ${id('person', one)} as "personId", ${id('child', one)} as "childId", ${id('identity', one)} as "identityId",
      ${id('online', one)} as "draftId"`;
    return (await client.query<Ids>(ids)).rows[0]!;
  });
}

/** Tables that never get large: the colleagues, where they work, and who was named for the few restricted households. */
const small = [
  ...['staff', 'team', 'neighbourhood', 'absence', 'postcode_area', 'routing_exclusion'],
  'household_access',
];

/**
 * Which large tables were read from end to end so far, and how often.
 * @returns counts per table, as PostgreSQL keeps them
 */
export async function wholeReads(): Promise<Record<string, number>> {
  return withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    const { rows } = await client.query<{ relname: string; seq_scan: string }>(
      `select relname, seq_scan from pg_stat_user_tables where schemaname = 'public'`,
    );
    const large = rows.filter(({ relname }) => !small.includes(relname));
    return Object.fromEntries(large.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));
  });
}

/**
 * How often each index was read from so far.
 * @returns counts per index, as PostgreSQL keeps them
 */
export async function indexReads(): Promise<Record<string, number>> {
  return withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    const { rows } = await client.query<{ indexrelname: string; idx_scan: string }>(
      'select indexrelname, idx_scan from pg_stat_user_indexes',
    );
    return Object.fromEntries(rows.map((row) => [row.indexrelname, Number(row.idx_scan)]));
  });
}

/** What the one connection counted becomes visible to others. */
export const tellCounts = () => database().$queryRaw`select pg_stat_force_next_flush()::text`;

/**
 * The tables that a query read from end to end.
 * @param query asked on the one connection of this test
 */
export async function tablesReadWhole(query: () => Promise<unknown>): Promise<string[]> {
  await tellCounts();
  const before = await wholeReads();
  await query();
  await tellCounts();
  const after = await wholeReads();
  return Object.keys(after).filter((table) => after[table]! > (before[table] ?? 0));
}
