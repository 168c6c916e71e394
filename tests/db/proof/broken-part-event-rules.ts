// What happened with a part of a request: attempts to break what must always stay true.
const [first, second] = ['0e1', '0e2'].map((at) => `00000000-0000-7000-8000-000000000${at}`);

const event = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ id: 'gen_random_uuid()', part_id: '(select min(id::text)::uuid from request_part)' },
    ...{ kind: `'aanvraag'`, occurred_on: `'2026-03-02'`, by_kind: `'system'` },
    ...{ recorded_at: `'2026-03-02 12:00+01'`, ...about },
  };
  return `insert into part_event (${Object.keys(columns).join(', ')})
   values (${Object.values(columns).join(', ')})`;
};
const before = event({ id: `'${first}'` });
const inItsPlace = (about: Record<string, string> = {}) =>
  event({ replaces_id: `'${first}'`, ...about });

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const partEventAttempts: Record<string, Record<string, string[]>> = {
  part_event_by: {
    'known by a colleague without a name': [event({ by_kind: `'staff'` })],
    'known by nobody': [event({ by_kind: `'someone'` })],
  },
  part_event_happened: {
    tomorrow: [event({ occurred_on: `'2026-03-03'` })],
    // Half past midnight in Amsterdam is the evening before in London.
    'a day that is no day here yet': [
      event({ occurred_on: `'2026-03-03'`, recorded_at: `'2026-03-02 22:30Z'` }),
    ],
  },
  part_event_same_day: {
    'at a moment of another day': [event({ occurred_at: `'2026-03-01 12:00+01'` })],
  },
  part_event_until: { 'until before it began': [event({ until_on: `'2026-03-01'` })] },
  part_event_taken_back: { 'nothing, taken back': [event({ is_taken_back: 'true' })] },
  part_event_replaces_same: {
    'in the place of a fact of another kind': [before, inItsPlace({ kind: `'melding'` })],
    'in the place of a fact of another part': [
      before,
      `insert into request_part (id, request_id, case_id, domain)
       select '${second}', request_id, case_id, 'armoede' from request_part limit 1`,
      inItsPlace({ part_id: `'${second}'` }),
    ],
  },
};
