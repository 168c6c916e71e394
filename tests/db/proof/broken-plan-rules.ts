// The plan of a household and who works together on it, in the municipality of broken-rules, and attempts to break what
// must always stay true of them.
import { known } from './broken-rules';

const { marijke, omar, home, otherHome, kase, person } = known;
const numbered = (at: number) => `00000000-0000-7000-9000-00000000000${at}`;
const [plan, otherPlan, goal, otherGoal, first, second, third, elsewhere, conversation] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(numbered),
] as [string, string, string, string, string, string, string, string, string];
const maatje = numbered(9);

/** A row with an id of its own. */
const row = (table: string, values: Record<string, string>) =>
  `insert into ${table} (id, ${Object.keys(values).join(', ')})
   values (gen_random_uuid(), ${Object.values(values).join(', ')})`;
const text = (value: string) => `'${value}'`;

const step = (id: string, of: { plan: string; goal: string }, owner = 'owner_staff_id') =>
  `insert into plan_step (id, plan_id, goal_id, title, position, ${owner})
   values ('${id}', '${of.plan}', '${of.goal}', 'Stap', 1, '${marijke}')`;
const here = { plan, goal };
const wait = (which: string, waitsFor: string, of = plan) =>
  `insert into plan_step_wait (plan_id, step_id, waits_for_id) values ('${of}', '${which}', '${waitsFor}')`;
const onStep = (set: string) => `update plan_step set ${set} where id = '${first}'`;
const agreement = (how: string, notedBy: string, version = '1') =>
  row('plan_agreement', {
    ...{ plan_id: text(plan), version_number: version, person_id: text(person), how: text(how) },
    noted_by_id: notedBy,
  });
const proposal = (state: string) =>
  row('plan_proposal', {
    ...{ plan_id: text(plan), change: `'{}'`, by_kind: `'staff'`, by_name: `'Marijke'` },
    ...{ form_key: 'gen_random_uuid()', state: text(state) },
  });
const involved = (who: Record<string, string>) =>
  row('involvement', { household_id: text(home), role: `'helpt'`, ...who });
/** Somebody from outside, as a resident invited. */
const guest = {
  ...{ participant_id: text(maatje), invited_by_id: text(person) },
  ends_on: `'2999-12-31'`,
};
const invitation = (about: Record<string, string>) => {
  const columns = { token_hash: `'h'`, sent_at: 'now()', ...about };
  return `insert into invitation (id, involvement_id, ${Object.keys(columns).join(', ')})
   select gen_random_uuid(), id, ${Object.values(columns).join(', ')} from involvement
   where participant_id = '${maatje}'`;
};
const consent = (about: Record<string, string>) =>
  row('consent', {
    ...{ household_id: text(home), person_id: text(person), about_id: text(person) },
    ...{ from_domain: `'jeugd'` },
    ...{ to_domain: `'wmo'`, asked_by_id: text(marijke), words: `'Mag dat?'` },
    ...about,
  });
const visit = (about: Record<string, string>) =>
  row('appointment', {
    ...{ household_id: text(home), kind: `'visit'`, starts_at: 'now()', what: `'De trap.'` },
    ...{ ends_at: `now() + interval '1 hour'`, planned_by_id: text(marijke) },
    ...{ form_key: 'gen_random_uuid()', ...about },
  });
const attends = (who: Record<string, string>) =>
  `insert into appointment_attendee (id, appointment_id, ${Object.keys(who).join(', ')})
   select gen_random_uuid(), id, ${Object.values(who).join(', ')} from appointment`;
const glass = (about: Record<string, string>) =>
  row('glass_break', {
    ...{ case_id: text(kase), staff_id: text(omar), reason: `'Crisis.'` },
    ...{ since: 'now()', until: `now() + interval '2 hours'`, ...about },
  });
const note = (audience: string, domain: string, isMeldcode = 'false') =>
  row('internal_note', {
    ...{ case_id: text(kase), by_id: text(marijke), text: `'Let op.'`, domain },
    ...{ audience: text(audience), form_key: 'gen_random_uuid()', is_meldcode: isMeldcode },
  });
const file = (about: Record<string, string>) =>
  `insert into attachment (id, message_id, position, name, media_type, ${Object.keys(about).join(', ')})
   select gen_random_uuid(), id, 1, 'brief.pdf', 'application/pdf', ${Object.values(about).join(', ')} from message limit 1`;
const member = (about: Record<string, string> = {}) => {
  const columns = { conversation_id: text(conversation), added_by_name: `'Samira'`, ...about };
  return `insert into conversation_member (id, involvement_id, ${Object.keys(columns).join(', ')})
   select gen_random_uuid(), id, ${Object.values(columns).join(', ')} from involvement
   where staff_id = '${omar}' and household_id = '${home}'`;
};
const message = (about: Record<string, string> = {}) =>
  row('message', {
    ...{ conversation_id: text(conversation), by_kind: `'staff'`, by_id: text(marijke) },
    ...{ by_name: `'Marijke'`, is_from_contact: 'true', text: `'Tot morgen.'` },
    ...{ form_key: 'gen_random_uuid()', ...about },
  });
const toTell = (about: Record<string, string> = {}) =>
  row('to_tell', {
    ...{ conversation_id: text(conversation), person_id: text(person), way: `'call'`, ...about },
  });
const reader = (which: string) =>
  `insert into internal_note_reader (note_id, staff_id)
   select id, '${omar}' from internal_note where ${which}`;
const onFile = (set: string) => `update attachment set ${set}`;
const family = (from: string) =>
  row('family_link', {
    ...{ household_id: text(home), from_household_id: text(from), person_id: text(person) },
    ...{ ground: `'Zij vertelde het.'`, added_by_id: text(marijke) },
  });
const question = (about: Record<string, string>) =>
  row('consultation', {
    ...{ case_id: text(kase), asked_by_id: text(marijke), to_id: text(omar) },
    ...{
      question: `'Wat denk jij?'`,
      about: `'huur'`,
      domains: `'{}'`,
      form_key: 'gen_random_uuid()',
      ...about,
    },
  });
const fact = (about: Record<string, string>) =>
  row('known_fact', {
    ...{ household_id: text(home), kind: `'income'`, words: `'Bijstand.'`, source: `'gesprek'` },
    ...{ given_on: 'now()', form_key: 'gen_random_uuid()', ...about },
  });
const onMessage = (set: string) => `update message set ${set}`;

/** What is there to break, besides the municipality itself; one transaction. */
export const planned: string[] = [
  `insert into plan (id, household_id) values ('${plan}', '${home}'), ('${otherPlan}', '${otherHome}')`,
  `insert into plan_goal (id, plan_id, words, position)
   values ('${goal}', '${plan}', 'Rust.', 1), ('${otherGoal}', '${otherPlan}', 'Werk.', 1)`,
  ...[step(first, here), step(second, here), step(third, here)],
  step(elsewhere, { plan: otherPlan, goal: otherGoal }),
  wait(second, first),
  `insert into plan_version (id, plan_id, number, by_kind, by_name, change, snapshot)
   values (gen_random_uuid(), '${plan}', 1, 'staff', 'Marijke', '{}', '{}')`,
  `insert into plan_evaluation (id, plan_id, due_on) values (gen_random_uuid(), '${plan}', '2026-12-01')`,
  `insert into participant (id, name, kind, email_index, email_cipher, email_key_id)
   values ('${maatje}', 'Ravi', 'supporter', 'i', 'c', 'k')`,
  ...[involved({ staff_id: text(omar), domain: `'wmo'` }), involved(guest)],
  consent({}),
  ...[visit({}), attends({ staff_id: text(omar) }), attends({ participant_id: text(maatje) })],
  `insert into conversation (id, household_id) values ('${conversation}', '${home}')`,
  row('conversation', { household_id: text(home), person_id: text(person) }),
  ...[member(), message(), toTell(), file({ bytes: '1', content: `'x'` })],
  ...[note('involved', 'null'), note('contact', 'null', 'true')],
  family(otherHome),
];

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const planAttempts: Record<string, Record<string, string[]>> = {
  plan_goal_state: { 'a goal that is nearly reached': [`update plan_goal set state = 'nearly'`] },
  plan_step_state: { 'a step that is nearly done': [onStep(`state = 'nearly'`)] },
  plan_step_done_at: {
    'done without a moment': [onStep(`state = 'done'`)],
    'a moment without being done': [onStep('done_at = now()')],
  },
  plan_step_one_owner: {
    'a step of nobody': [onStep('owner_staff_id = null')],
    'a step of two': [onStep(`owner_person_id = '${person}'`)],
  },
  plan_step_goal_same_plan: {
    'a step under a goal of another plan': [onStep(`goal_id = '${otherGoal}'`)],
  },
  plan_step_wait_same_plan: { 'a step of another plan that waits': [wait(elsewhere, first)] },
  plan_step_waited_for_same_plan: { 'a wait for another plan': [wait(third, elsewhere)] },
  plan_step_wait_no_circle: {
    'for each other': [wait(first, second)],
    'for itself': [wait(third, third)],
    'in a circle of three': [wait(third, second), wait(first, third)],
  },
  plan_proposal_state: { 'a proposal that may be accepted': [proposal('maybe')] },
  plan_agreement_how: {
    'a yes that somebody else gave': [agreement('self', text(marijke))],
    'said in a conversation with nobody': [agreement('conversation', 'null')],
  },
  plan_agreement_plan_id_version_number_fkey: {
    'a yes to what is not there': [agreement('self', 'null', '2')],
  },
  plan_evaluation_answer_how: {
    'better than better': [
      `insert into plan_evaluation_answer (id, evaluation_id, by_kind, by_id, by_name, how)
       select gen_random_uuid(), id, 'staff', '${marijke}', 'Marijke', 'best' from plan_evaluation`,
    ],
  },
  consent_state: {
    'a yes without a moment': [`update consent set state = 'given'`],
    'withdrawn before it was given': [
      `update consent set state = 'withdrawn', withdrawn_at = now()`,
    ],
    'asked and answered at once': ['update consent set answered_at = now()'],
  },
  consent_how: {
    'a yes that nobody heard': [
      `update consent set state = 'given', answered_at = now(), answered_how = 'conversation'`,
    ],
  },
  consent_other_domain: { 'a flow to where it is': [consent({ from_domain: `'wmo'` })] },
  consent_one_per_flow: { 'asked twice': [consent({})] },
  consent_keeps_words: {
    'other words': [`update consent set words = 'Goed zo?'`],
    'a no that became a yes': [
      `update consent set state = 'refused', answered_at = now(), answered_how = 'self'`,
      `update consent set state = 'given'`,
    ],
    'a yes that somebody else gave afterwards': [
      `update consent set state = 'given', answered_at = now(), answered_how = 'self'`,
      `update consent set answered_how = 'written', noted_by_id = '${marijke}'`,
    ],
  },
  involvement_stays_ended: {
    'begins again': [
      ...['update involvement set ended_at = now()', 'update involvement set ended_at = null'],
    ],
  },
  involvement_end_asked: {
    'asked by nobody': ['update involvement set end_asked_at = now()'],
    'words without a wish': [`update involvement set end_words = 'Liever niet.'`],
  },
  involvement_one_somebody: {
    'nobody who works here': [involved({})],
    'two at once': [involved({ ...guest, staff_id: text(marijke) })],
  },
  involvement_once_staff: {
    'a colleague twice in one part': [involved({ staff_id: text(omar), domain: `'wmo'` })],
    'a colleague twice without a part': [
      ...[involved({ staff_id: text(marijke) }), involved({ staff_id: text(marijke) })],
    ],
  },
  involvement_outside_known: {
    'somebody from outside whom nobody invited': [involved({ ...guest, invited_by_id: 'null' })],
    'invited by a colleague without the household knowing': [
      involved({ ...guest, invited_by_id: 'null', started_by_id: text(marijke) }),
    ],
  },
  involvement_outside_ends: {
    'somebody from outside for ever': [involved({ ...guest, ends_on: 'null' })],
  },
  involvement_known_outside: {
    'a colleague of whom the household was told': [
      involved({ staff_id: text(marijke), known_on: `'2026-11-20'` }),
    ],
  },
  participant_kind: { 'a king': [`update participant set kind = 'king'`] },
  invitation_in_order: {
    'over before it was sent': [invitation({ expires_at: `now() - interval '1 day'` })],
    'accepted before it was sent': [
      invitation({
        expires_at: `now() + interval '1 day'`,
        accepted_at: `now() - interval '1 day'`,
      }),
    ],
  },
  participant_code_attempts: {
    'fewer than no tries': [
      row('participant_code', {
        ...{ participant_id: text(maatje), code_index: `'i'`, attempts: '-1' },
        expires_at: 'now()',
      }),
    ],
  },
  involvement_once_participant: {
    'somebody from outside twice': [involved(guest)],
  },
  appointment_kind: { 'a visit by balloon': [visit({ kind: `'balloon'` })] },
  appointment_state: { 'cancelled without a moment': [visit({ state: `'cancelled'` })] },
  appointment_in_order: { 'over before it begins': [visit({ ends_at: 'now()' })] },
  appointment_attendee_one_somebody: {
    'somebody who is two': [attends({ staff_id: text(marijke), participant_id: text(maatje) })],
  },
  appointment_attendee_once_staff: { 'a colleague twice': [attends({ staff_id: text(omar) })] },
  appointment_attendee_once_participant: {
    'somebody from outside twice': [attends({ participant_id: text(maatje) })],
  },
  conversation_one_of_household: {
    'a second one of the household': [row('conversation', { household_id: text(home) })],
  },
  conversation_one_of_person: {
    'a second one of one person': [
      row('conversation', { household_id: text(home), person_id: text(person) }),
    ],
  },
  conversation_member_once: { 'added twice': [member()] },
  conversation_member_ended: {
    'ended by nobody': ['update conversation_member set ended_at = now()'],
  },
  conversation_member_only_ends: {
    'added earlier': [`update conversation_member set since = since - interval '1 day'`],
    'begun again': [
      `update conversation_member set ended_at = now(), ended_by_name = 'Samira'`,
      `update conversation_member set ended_at = null, ended_by_name = null`,
    ],
  },
  conversation_member_is_involved: {
    'somebody who helps another household': [
      `insert into conversation (id, household_id) values ('${plan}', '${otherHome}')`,
      member({ conversation_id: text(plan) }),
    ],
  },
  message_by_kind: {
    'said by a machine': [message({ by_kind: `'machine'`, is_from_contact: 'false' })],
  },
  message_contact_is_staff: {
    'a resident as contact person': [message({ by_kind: `'resident'` })],
  },
  message_read_reader_kind: {
    'read by a machine': [
      `insert into message_read (message_id, reader_kind, reader_id, reader_name)
       select id, 'machine', id, 'X' from message`,
    ],
  },
  to_tell_way: { 'told by pigeon': [toTell({ way: `'pigeon'` })] },
  to_tell_done: { 'told by nobody': ['update to_tell set done_at = now()'] },
  to_tell_once: { 'twice on the list': [toTell()] },
  family_link_other_household: { 'from oneself': [family(home)] },
  family_link_once: { 'twice from the same': [family(otherHome)] },
  consultation_somebody_else: { oneself: [question({ to_id: text(marijke) })] },
  known_fact_kind: { 'of no kind': [fact({ kind: `'gossip'` })] },
  known_fact_words: {
    'without words': [fact({ words: `''` })],
    'from nowhere': [fact({ source: `''` })],
  },
  known_fact_doubted: { 'doubted by nobody': [fact({ doubted_at: 'now()' })] },
  known_fact_ended: { 'ended by nobody': [fact({ ended_at: 'now()' })] },
  known_fact_keeps_words: {
    'other words': [fact({}), `update known_fact set words = 'Anders.'`],
    'there again': [
      fact({ ended_at: 'now()', ended_by: `'Marijke'` }),
      'update known_fact set ended_at = null, ended_by = null',
    ],
  },
  consultation_answered: { 'an answer at no moment': [question({ answer: `'Ja.'` })] },
  consultation_words: {
    'no question': [question({ question: `''` })],
    'about nothing': [question({ about: `''` })],
  },
  consultation_hidden: { 'hidden without a reason': [question({ hidden_reason: `''` })] },
  consultation_one_end: {
    'answered and taken back': [
      question({ answer: `'Ja.'`, answered_at: 'now()', withdrawn_at: 'now()' }),
    ],
  },
  consultation_keeps_words: {
    'another question': [question({}), `update consultation set question = 'Anders?'`],
    'another answer': [
      question({ answer: `'Ja.'`, answered_at: 'now()' }),
      `update consultation set answer = 'Nee.'`,
    ],
  },
  glass_break_two_hours: {
    'longer than two hours': [glass({ until: `now() + interval '121 minutes'` })],
    'ends before it begins': [glass({ until: `now() - interval '1 minute'` })],
  },
  glass_break_hidden: { 'hidden without a reason': [glass({ shown_from: 'now()' })] },
  glass_break_verdict: { 'judged by nobody': [glass({ verdict: `'right'` })] },
  glass_break_judged_by_other: {
    'by who did it': [glass({ judged_at: 'now()', judged_by_id: text(omar), verdict: `'right'` })],
  },
  glass_break_keeps_words: {
    'a better reason': [glass({}), `update glass_break set reason = 'Beter.'`],
    'judged again': [
      glass({ judged_at: 'now()', judged_by_id: text(marijke), verdict: `'wrong'` }),
      `update glass_break set verdict = 'right'`,
    ],
  },
  household_access_of_contact_person: {
    'sent away from the own household': [
      `update household set is_restricted = true where id = '${home}'`,
      'delete from household_access',
    ],
  },
  internal_note_audience: {
    'for everybody': [note('everybody', 'null')],
    'for a part that is none': [note('part', 'null')],
    'for the contact person of a part': [note('contact', `'wmo'`)],
  },
  internal_note_meldcode: { 'for everybody who helps': [note('involved', 'null', 'true')] },
  internal_note_reader_of_meldcode: { 'of any note': [reader('not is_meldcode')] },
  attachment_scan: { 'perhaps clean': [file({ bytes: '1', content: `'x'`, scan: `'perhaps'` })] },
  attachment_size: {
    'an empty file': [file({ bytes: '0', content: `'x'` })],
    'more than 20 MB': [file({ bytes: '20971521', content: `'x'` })],
  },
  attachment_one_place: {
    'a file that is nowhere': [file({ bytes: '1' })],
    'in two places': [
      file({ bytes: '1', content: `'x'`, storage_key: `'k'`, storage_key_id: `'k'` }),
    ],
    'refused and still there': [
      file({ bytes: '1', content: `'x'`, scan: `'refused'`, scanned_at: 'now()' }),
    ],
    'sealed with nothing': [file({ bytes: '1', storage_key: `'k'` })],
  },
  attachment_whole: { 'half of it': [file({ bytes: '2', content: `'x'` })] },
  attachment_scanned: {
    'clean at no moment': [file({ bytes: '1', content: `'x'`, scan: `'clean'` })],
  },
  attachment_keeps: {
    'another name': [onFile(`name = 'anders.pdf'`)],
    'other words': [onFile(`content = 'y'`)],
    'looked at, but not asked': [onFile(`scan = 'clean', scanned_at = now()`)],
  },
  message_keeps_words: {
    'other words': [onMessage(`text = 'Anders.'`)],
    'said by somebody else': [onMessage(`by_kind = 'resident'`)],
    'said at another moment': [onMessage(`at = at - interval '1 day'`)],
    'said under another name': [onMessage(`by_name = 'Omar'`)],
    'read and then not': [onMessage('read_at = now()'), onMessage('read_at = null')],
  },
};
