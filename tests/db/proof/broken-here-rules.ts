// Who is where now, who types in what, and what was typed: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, kase, home } = known;

const present = (name: string, typingIn: string) =>
  `insert into presence (case_id, session_id, staff_id, name, typing_in)
   values ('${kase}', gen_random_uuid(), '${marijke}', '${name}', '${typingIn}')`;
const lease = (thing: string, kind: string, name: string) =>
  `insert into edit_lease (thing, thing_id, holder_kind, holder_id, holder_name, session_id, held_until)
   values ('${thing}', '${home}', '${kind}', '${marijke}', '${name}', gen_random_uuid(), now())`;

const explained = (screen: string) =>
  `insert into explained_screen (staff_id, screen, read_at) values ('${marijke}', '${screen}', now())`;

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const hereAttempts: Record<string, Record<string, string[]>> = {
  presence_named: { 'without a name': [present('', 'plan')] },
  presence_typing_in: { 'in something that is no place': [present('Marijke', 'Zaak 12: ruzie')] },
  explained_screen_screen: {
    'that is the name of none': [explained('werk/zaak')],
    'without a name': [explained('')],
  },
  edit_lease_thing: { 'of what no form holds': [lease('case', 'staff', 'Marijke')] },
  edit_lease_holder: {
    'by a resident': [lease('person', 'resident', 'Marijke')],
    'by nobody': [lease('person', 'staff', '')],
  },
  typed_text_thing: {
    'in what no form holds': [
      `insert into typed_text (thing, thing_id, staff_id, cipher, key_id, saved_at)
       values ('case', '${home}', '${marijke}', '\\x00', 'k1', now())`,
    ],
  },
};
