// What is decided about a part, and objected to it: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, omar } = known;
const id = (last: number) => `00000000-0000-7000-8000-00000000de${String(last).padStart(2, '0')}`;

const insert = (table: string, columns: Record<string, string>) =>
  `insert into ${table} (${Object.keys(columns).join(', ')}) values (${Object.values(columns).join(', ')})`;

const part = '(select id from request_part order by id desc limit 1)';
const decision = (about: Record<string, string> = {}) =>
  insert('decision', {
    ...{ id: `'${id(1)}'`, part_id: part, kind: `'granted'`, reason: `'U hebt hulp nodig.'` },
    ...{ legal_ground: `'Artikel 2.3.5'`, decided_by_id: `'${marijke}'` },
    ...{ form_key: 'gen_random_uuid()', ...about },
  });
const told = {
  ...{ announced_on: 'current_date + 1', announced_how: `'online'` },
  announced_by_id: `'${marijke}'`,
};
const onDecision = (set: string) => `update decision set ${set}`;
const objection = (about: Record<string, string> = {}) =>
  insert('objection', {
    ...{ id: 'gen_random_uuid()', decision_id: `'${id(1)}'`, text: `'Nee.'` },
    ...{ received_on: 'current_date', form_key: 'gen_random_uuid()', ...about },
  });

const ask = (about: Record<string, string> = {}) =>
  insert('part_ask', {
    ...{ id: `'${id(1)}'`, part_id: part, kind: `'papers'`, what: `'Uw loonstrook'` },
    ...{ what_for: `'Dan weten wij wat u verdient.'`, due_on: 'current_date + 14' },
    ...{ asked_by_id: `'${marijke}'`, form_key: 'gen_random_uuid()', ...about },
  });
const onAsk = (set: string) => `update part_ask set ${set}`;
const closed = `closed_as = 'received', closed_at = now(), closed_by_id = '${marijke}'`;
const file = (causes: string) =>
  `insert into attachment (id, position, name, media_type, bytes, content, ${causes})
   select gen_random_uuid(), 0, 'brief.pdf', 'application/pdf', 1, '\\x00'`;

const afterCare = (about: Record<string, string> = {}) =>
  insert('after_care', {
    ...{ id: `'${id(1)}'`, request_id: '(select request_id from request_part limit 1)' },
    ...{ closed_at: 'now()', ...about },
  });
const onAfterCare = (set: string) => `update after_care set ${set}`;

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const decisionAttempts: Record<string, Record<string, string[]>> = {
  decision_kind: { 'something else': [decision({ kind: `'maybe'` })] },
  decision_reason: {
    'without a reason': [decision({ reason: `' '` })],
    'without a ground': [decision({ legal_ground: `''` })],
  },
  decision_says_what_is_possible: {
    'refused and nothing more': [decision({ kind: `'refused'` })],
    'a part, and nothing about the rest': [decision({ kind: `'partly'`, possible: `' '` })],
  },
  decision_announced: {
    'a letter that nobody ordered': [decision({ announced_how: `'letter'` })],
    'under way, and not by letter': [
      decision({ announced_how: `'hand'`, announced_by_id: `'${marijke}'` }),
    ],
    'announced by nobody': [decision({ announced_on: 'current_date', announced_how: `'hand'` })],
    'announced in another way': [decision({ ...told, announced_how: `'rumour'` })],
    'announced before it was made': [decision({ ...told, announced_on: `'2020-01-01'` })],
  },
  decision_one_first: { 'two at once': [decision(), decision({ id: `'${id(2)}'` })] },
  decision_replaces_own: {
    'of another part': [
      `insert into request_part (id, request_id, case_id, domain)
       select '${id(9)}', request_id, case_id, 'armoede' from request_part limit 1`,
      decision(),
      decision({ id: `'${id(2)}'`, replaces_id: `'${id(1)}'`, part_id: `'${id(9)}'` }),
    ],
  },
  decision_stays: {
    'another reason': [decision(), onDecision(`reason = 'Anders.'`)],
    'signed by somebody else': [decision(), onDecision(`decided_by_id = '${omar}'`)],
    'announced again': [decision(told), onDecision(`announced_how = 'letter'`)],
  },
  objection_text: { 'without words': [decision(told), objection({ text: `''` })] },
  objection_how: {
    'on paper, by nobody': [decision(told), objection({ how: `'letter'` })],
    'posted after it came': [
      decision(told),
      objection({
        ...{ how: `'letter'`, entered_by_id: `'${omar}'`, posted_on: 'current_date + 1' },
      }),
    ],
  },
  objection_to_announced: { 'before it was announced': [decision(), objection()] },
  part_ask_words: {
    'something else': [ask({ kind: `'money'` })],
    'without saying what for': [ask({ what_for: `' '` })],
  },
  part_ask_reminders: { 'reminded three times': [ask({ reminders: '3' })] },
  part_ask_closed: {
    'closed by nobody': [ask(), onAsk(`closed_as = 'received', closed_at = now()`)],
    'closed as lost': [ask(), onAsk(closed.replace('received', 'lost'))],
  },
  part_ask_stays: {
    'other papers': [ask(), onAsk(`what = 'Iets anders'`)],
    'an earlier day': [ask(), onAsk('due_on = due_on - 1')],
    'open again': [
      ...[ask(), onAsk(closed)],
      onAsk('closed_as = null, closed_at = null, closed_by_id = null'),
    ],
  },
  attachment_one_cause: { 'a file of nothing': [`${file('message_id')}, null`] },
  part_delay_reason: {
    'later without a reason': [
      insert('part_delay', {
        ...{ id: `'${id(1)}'`, part_id: part, new_on: 'current_date', reason: `' '` },
        ...{ set_by_id: `'${marijke}'`, form_key: 'gen_random_uuid()' },
      }),
    ],
  },
  after_care_answer: {
    'answered at no moment': [afterCare({ how: `'well'` })],
    'answered otherwise': [afterCare({ how: `'great'`, answered_at: 'now()' })],
    'words without an answer': [afterCare({ words: `'Goed.'` })],
  },
  after_care_stays: {
    'another answer': [
      afterCare({ how: `'well'`, answered_at: 'now()' }),
      onAfterCare(`how = 'badly'`),
    ],
    'another ending': [afterCare(), onAfterCare(`closed_at = now() - interval '1 day'`)],
  },
};
