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
const institution = (about: Record<string, string> = {}) =>
  authority({
    ...{ adult_id: 'null', organisation: `'Jeugdzorg Voorbeeld'`, contact_name: `'Tess'` },
    ...{ contact_phone: `'0612345678'`, kind: `'guardian'`, since: `'2026-01-01'` },
    ...about,
  });
const asked = (about: Record<string, string>) => {
  const columns = {
    ...{ household_id: `'${home}'`, about_id: `'${child}'`, asked_by_id: `'${marijke}'` },
    ...{ from_domain: `'jeugd'`, to_domain: `'wmo'`, words: `'Mag dat?'`, ...about },
  };
  return `insert into consent (id, ${Object.keys(columns).join(', ')})
   values (gen_random_uuid(), ${Object.values(columns).join(', ')})`;
};
const itsId = '(select id from authority where organisation is not null)';
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
  authority_adult_xor_organisation: {
    'of nobody': [withChild, authority({ adult_id: 'null' })],
    'of a person and an institution': [withChild, institution({ adult_id: `'${person}'` })],
    'an institution with nobody to ask': [withChild, institution({ contact_name: `''` })],
    'an institution that cannot be reached': [withChild, institution({ contact_phone: `''` })],
    'an institution as a parent': [withChild, institution({ kind: `'parental'` })],
    'an institution from no day': [withChild, institution({ since: 'null' })],
    'an institution that reads': [
      withChild,
      institution({ reading: `'weighed'`, reading_reason: `'Zo.'` }),
    ],
    'whom to ask at a person': [withChild, authority({ contact_name: `'Tess'` })],
  },
  authority_organisation_alone: {
    'a parent beside the guardian': [withChild, institution(), authority()],
    'a guardian beside the parent': [withChild, authority(), institution()],
  },
  authority_organisation_once: {
    'two guardians': [withChild, institution(), institution({ since: `'2026-02-01'` })],
  },
  consent_person_xor_organisation: {
    'of nobody': [withChild, asked({})],
    'of both': [withChild, institution(), asked({ person_id: `'${person}'`, authority_id: itsId })],
    'of an institution on a page of its own': [
      withChild,
      institution(),
      asked({ authority_id: itsId }),
      `update consent set state = 'given', answered_at = now(), answered_how = 'self'
       where authority_id is not null`,
    ],
  },
  consent_organisation_decides: {
    'about somebody else': [
      withChild,
      institution(),
      asked({ authority_id: itsId, about_id: `'${person}'` }),
    ],
    'as a person': [
      withChild,
      authority(),
      asked({ authority_id: '(select id from authority limit 1)' }),
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
    'another institution afterwards': [
      withChild,
      institution(),
      onAuthority(`organisation = 'Anders'`),
    ],
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
