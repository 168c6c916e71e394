// Who decides about a child, and what somebody told about home: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, person, home } = known;

/** A child beside the person who is known. */
const child = '00000000-0000-7000-8000-0000000000c1';
const withChild = `insert into person (id, given_name, name_key) values ('${child}', 'Yara', 'yara')`;

const authority = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ child_id: `'${child}'`, adult_id: `'${person}'`, kind: `'parental'`, source: `'told'` },
    ...{ recorded_by_id: `'${marijke}'`, ...about },
  };
  return `insert into authority (id, ${Object.keys(columns).join(', ')})
   values (gen_random_uuid(), ${Object.values(columns).join(', ')})`;
};
const onAuthority = (set: string) => `update authority set ${set}`;
const ended = { until: `'2026-02-01'`, ended_at: 'now()', ended_by_id: `'${marijke}'` };
const told = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ household_id: `'${home}'`, person_id: `'${person}'`, kind: `'other'` },
    ...{ words: `''`, due_on: `'2026-12-01'`, ...about },
  };
  return `insert into home_change (id, ${Object.keys(columns).join(', ')})
   values (gen_random_uuid(), ${Object.values(columns).join(', ')})`;
};

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const authorityAttempts: Record<string, Record<string, string[]>> = {
  authority_not_self: { 'about oneself': [withChild, authority({ adult_id: `'${child}'` })] },
  authority_one_way: {
    'a child about its parent': [
      withChild,
      authority(),
      authority({ child_id: `'${person}'`, adult_id: `'${child}'` }),
    ],
  },
  authority_once: {
    'twice in the same days': [
      withChild,
      authority({ ...ended, since: `'2026-01-01'` }),
      authority({ since: `'2026-01-15'` }),
    ],
  },
  authority_kind: { 'of no law': [withChild, authority({ kind: `'friend'` })] },
  authority_source: { 'from nowhere': [withChild, authority({ source: `'guess'` })] },
  authority_reading: {
    'held back without a reason': [withChild, authority({ reading: `'heldBack'` })],
    'in a way that is none': [withChild, authority({ reading: `'all'` })],
  },
  authority_in_order: {
    'ended before it began': [withChild, authority({ ...ended, since: `'2026-03-01'` })],
  },
  authority_ended: {
    'ended at no moment': [withChild, authority({ until: `'2026-02-01'` })],
    'a reason of no end': [withChild, authority({ end_reason: `'Uitspraak.'` })],
  },
  authority_keeps: {
    'of another kind afterwards': [withChild, authority(), onAuthority(`kind = 'guardian'`)],
    'from another day afterwards': [withChild, authority(), onAuthority(`since = '2020-01-01'`)],
    'begun again': [
      withChild,
      authority(ended),
      onAuthority(`until = null, ended_at = null, ended_by_id = null`),
    ],
  },
  home_change_kind: { 'of no kind': [told({ kind: `'secret'` })] },
  home_change_handled: {
    'by somebody, at no moment': [told({ handled_by_id: `'${marijke}'` })],
  },
  home_change_keeps: {
    'handled once more': [
      told({ handled_at: 'now()' }),
      `update home_change set handled_at = now() + interval '1 day'`,
    ],
  },
};
