// Who says what went wrong, and who answers it: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, omar } = known;

const complaint = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ id: 'gen_random_uuid()', code_index: 'gen_random_uuid()', code_cipher: `'\\x00'` },
    ...{ code_key_id: `'k1'`, channel: `'online'`, received_on: `'2026-03-02'` },
    ...{ words: `'Drie keer terug.'`, about_staff_ids: `'{${marijke}}'`, ...about },
  };
  return `insert into complaint (${Object.keys(columns).join(', ')})
   values (${Object.values(columns).join(', ')})`;
};
const onComplaint = (set: string) => `update complaint set ${set}`;
const handled = { handler_id: `'${omar}'`, handler_since: 'now()' };
const ended = { outcome: `'right'`, outcome_words: `'Ja.'`, outcome_at: 'now()' };
const postponed = { postponed_at: 'now()', postponed_days: '7', postponed_reason: `'Ziek.'` };
const lesson = (answer: string, remark: string) => [
  `insert into rule_remark (id, words) values ('${known.kase}', 'De regel past niet.')`,
  `insert into lesson (id, said, answer, answered_by_id, remark_id)
   values (gen_random_uuid(), 'De regel.', '${answer}', '${marijke}', ${remark})`,
];

const asked = `insert into enquiry (id, code_index, code_cipher, code_key_id, last_on)
   values ('${known.kase}', 'index', '\\x00', 'k1', '2026-03-02')`;
const line = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ id: 'gen_random_uuid()', enquiry_id: `'${known.kase}'`, number: '1', cipher: `'\\x00'` },
    ...{ key_id: `'k1'`, '"on"': `'2026-03-02'`, ...about },
  };
  return `insert into enquiry_line (${Object.keys(columns).join(', ')})
   values (${Object.values(columns).join(', ')})`;
};
const feedback = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ id: 'gen_random_uuid()', once_index: `'once'`, who_index: `'who'`, kind: `'contact'` },
    ...{ staff_id: `'${marijke}'`, answer: `'good'`, '"on"': `'2026-03-02'`, ...about },
  };
  return `insert into feedback (${Object.keys(columns).join(', ')})
   values (${Object.values(columns).join(', ')})`;
};

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const heardAttempts: Record<string, Record<string, string[]>> = {
  complaint_not_own: {
    'by whom it is about': [complaint({ handler_id: `'${marijke}'`, handler_since: 'now()' })],
    'by whom it turns out to be about': [
      complaint(handled),
      onComplaint(`about_staff_ids = '{${marijke},${omar}}'`),
    ],
    'by whom it is about, afterwards': [
      complaint(handled),
      onComplaint(`handler_id = '${marijke}'`),
    ],
  },
  complaint_about_known: { 'about nobody at all': [complaint({ about_staff_ids: `'{NULL}'` })] },
  complaint_handled: { 'since no moment': [complaint({ handler_id: `'${omar}'` })] },
  complaint_channel: { 'by a way that is none': [complaint({ channel: `'gossip'` })] },
  complaint_entered: { 'at the desk by nobody': [complaint({ channel: `'desk'` })] },
  complaint_said: { 'about nothing': [complaint({ words: `''` })] },
  complaint_hearing: {
    'heard on no day': [complaint({ hearing: `'heard'` })],
    'not needed for no reason': [complaint({ hearing: `'notNeeded'`, hearing_on: `'2026-03-03'` })],
  },
  complaint_postponed: {
    'without a reason': [complaint({ postponed_at: 'now()', postponed_days: '7' })],
    'for five weeks': [complaint({ ...postponed, postponed_days: '35' })],
  },
  complaint_ended: {
    'by nobody': [complaint(ended)],
    'without words': [complaint({ ...handled, ...ended, outcome_words: `''` })],
    'in a way that is none': [complaint({ ...handled, ...ended, outcome: `'gone'` })],
  },
  complaint_keeps: {
    'in other words': [complaint(), onComplaint(`words = 'Niets.'`)],
    'from another day': [complaint(), onComplaint(`received_on = '2026-04-01'`)],
    'postponed once more': [complaint(postponed), onComplaint(`postponed_days = 14`)],
    'ended otherwise': [complaint({ ...handled, ...ended }), onComplaint(`outcome = 'wrong'`)],
  },
  rule_remark_said: {
    'that says nothing': [`insert into rule_remark (id, words) values (gen_random_uuid(), '')`],
  },
  lesson_of_one: { 'about nothing': lesson('Wij veranderen hem.', 'null') },
  lesson_said: { 'without an answer': lesson('', `'${known.kase}'`) },
  enquiry_line_consequence: {
    'of who asks': [asked, line({ consequence: `'none'` })],
    'not said by a colleague': [asked, line({ staff_id: `'${marijke}'` })],
    'of no kind': [asked, line({ staff_id: `'${marijke}'`, consequence: `'perhaps'` })],
  },
  enquiry_line_number: { 'before the first': [asked, line({ number: '0' })] },
  feedback_kind: { 'about no contact': [feedback({ kind: `'gossip'` })] },
  feedback_answer: {
    'of no kind': [feedback({ answer: `'awful'` })],
    'words of who rather did not say': [feedback({ answer: 'null', words: `'Toch.'` })],
  },
};
