// What surfaces by itself, and the hour of the daily mail: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, kase } = known;

const notice = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ case_id: `'${kase}'`, kind: `'message'`, cause: `'message:1'`, stage: `'ahead'` },
    ...{ staff_id: `'${marijke}'`, '"as"': `'helper'`, due_on: 'current_date' },
    ...{ is_urgent: 'false', created_at: 'now()', ...about },
  };
  return `insert into notice (id, ${Object.keys(columns).join(', ')})
   values (gen_random_uuid(), ${Object.values(columns).join(', ')})`;
};

const complaint = () => '(select id from complaint limit 1)';

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const noticeAttempts: Record<string, Record<string, string[]>> = {
  notice_kind: { 'about nothing we know': [notice({ kind: `'weather'` })] },
  notice_stage: { 'at no stage': [notice({ stage: `'someday'` })] },
  notice_as: { 'to somebody who is neither': [notice({ '"as"': `'host'` })] },
  notice_of_one: {
    'about nothing': [notice({ case_id: 'null' })],
    'a message that hangs on a complaint': [notice({ case_id: 'null', complaint_id: complaint() })],
    'a case and a complaint at once': [notice({ kind: `'complaint'`, complaint_id: complaint() })],
    'an enquiry without one': [notice({ kind: `'enquiry'` })],
  },
  notice_term: {
    'a term without its rule': [notice({ kind: `'term'` })],
    'a message with a rule': [notice({ rule: `'wmo.onderzoek'`, domain: `'wmo'` })],
  },
  staff_digest_hour: {
    'at an hour that is none': [`update staff set digest_hour = 24 where id = '${marijke}'`],
  },
};
