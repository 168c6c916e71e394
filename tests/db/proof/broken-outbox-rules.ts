// What goes out, and its piles: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, home, kase, fresh } = known;

const mail = (values: string) =>
  `insert into outbound_message (id, template, cause, to_cipher, to_key_id, sent_at, failed_at)
   values (gen_random_uuid(), 'message', gen_random_uuid(), ${values})`;
const message = (columns: string, values: string) =>
  `insert into outbound_message (id, template, cause, to_cipher, to_key_id, ${columns})
   values (gen_random_uuid(), 'message', gen_random_uuid(), ${values})`;

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const outboxAttempts: Record<string, Record<string, string[]>> = {
  outbound_message_address_while_it_waits: {
    'a mail that waits for nobody': [mail('null, null, null, null')],
    'an address that is kept after it went': [mail(`'c', 'k', now(), null`)],
    'an address that is kept after it was given up': [mail(`'c', 'k', null, now()`)],
  },
  outbound_message_channel: { pigeon: [message('channel', `'c', 'k', 'pigeon'`)] },
  outbound_message_letter: {
    'a mail in a pile': [
      message('channel, content_cipher, content_key_id', `'c', 'k', 'mail', 'c', 'k'`),
    ],
    'a letter of which the key is gone': [
      message('channel, content_cipher', `'c', 'k', 'letter', 'c'`),
    ],
    'a letter that somebody at home may open': [
      message('channel, is_private', `'c', 'k', 'letter', true`),
    ],
  },
  outbound_message_person_waits: {
    'somebody to call who is on no list': [message('channel', `null, null, 'person'`)],
  },
  outbound_message_reached: {
    'somebody reached who was never out of reach': [
      message(
        'channel, reached_at, reached_how, reached_by_name',
        `'c', 'k', 'mail', now(), 'call', 'Ik'`,
      ),
    ],
    'reached by nobody': [
      message('channel, not_reached_at, reached_at', `null, null, 'person', now(), now()`),
    ],
  },
  outbound_message_safe_way: {
    'a letter to a secret address': [
      `update household set is_address_secret = true where id = '${home}'`,
      message('channel, case_id', `'c', 'k', 'letter', '${kase}'`),
    ],
    'a text message where nobody may call': [
      `update household set may_not_be_called_home = true where id = '${home}'`,
      message('channel, case_id', `'c', 'k', 'sms', '${kase}'`),
    ],
    'a letter where it is not safe': [
      `update household set has_safety_flag = true where id = '${home}'`,
      message('channel, case_id', `'c', 'k', 'letter', '${kase}'`),
    ],
  },
  outbound_message_one_pile: {
    'a letter that is printed twice': [
      `insert into print_batch (id, made_by_id) values ('${fresh}', '${marijke}'), ('${kase}', '${marijke}')`,
      message('channel, batch_id', `'c', 'k', 'letter', '${fresh}'`),
      `update outbound_message set batch_id = '${kase}' where batch_id = '${fresh}'`,
    ],
  },
  print_batch_posted_by_somebody: {
    'posted by nobody': [
      `insert into print_batch (id, made_by_id, posting_since) values ('${fresh}', '${marijke}', now())`,
    ],
    'printed, and not posted': [
      `insert into print_batch (id, made_by_id, printed_at) values ('${fresh}', '${marijke}', now())`,
    ],
  },
  print_batch_posted_once: {
    'posted on another day': [
      `insert into print_batch (id, made_by_id, posting_since, posting_by_id)
       values ('${fresh}', '${marijke}', now(), '${marijke}')`,
      `update print_batch set posting_since = now() - interval '1 day' where id = '${fresh}'`,
    ],
  },
  person_told_by: { 'by pigeon': [`update person set told_by = 'pigeon'`] },
};
