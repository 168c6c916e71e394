import { randomUUID } from 'node:crypto';
import { blindIndex, randomCode, randomToken, seal } from '@/lib/platform/crypto';
import { domainByKey, domainsForAreas } from '@/lib/domains';
import { startEventsOf } from '@/lib/domains/part-events';
import { today } from '@/lib/platform/clock';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import type { TypedPages } from '@/lib/schemas/page-order';
import type { Staff } from './staff';

/** A row by column. */
export type Row = Record<string, unknown>;

type Ids = Record<'household' | 'case' | 'request' | 'asker' | 'staff', string>;
type Words = Record<string, never> & Record<string, string>;

const record = (ids: Ids, event: string, payload: object): Row => ({
  ...{ id: randomUUID(), at: new Date(), event, result: 'done', actor_kind: 'anonymous' },
  ...{ origin: 'online', case_id: ids.case, household_id: ids.household, request_id: ids.request },
  payload: JSON.stringify(payload),
});

function personRows(ids: Ids, typed: TypedPages): { person: Row[]; household_member: Row[] } {
  const who = typed['wie-bent-u'] as unknown as Words & { birthDate: Record<string, string> };
  const reach = typed.bereiken as unknown as Words;
  const { day, month, year } = who.birthDate;
  const birthDate = `${year}-${month}-${day}`;
  const asker = {
    ...{ id: ids.asker, given_name: who.givenName, family_name: who.familyName },
    ...{ name_key: `${who.givenName} ${who.familyName}`.toLowerCase(), birth_date: birthDate },
    ...{ phone: reach.phone, email: reach.email || null, language: 'nl' },
  };
  const members = (typed.huishouden?.members ?? []) as unknown as Words[];
  const others = members.map(({ name }) => ({
    ...asker,
    ...{ id: randomUUID(), given_name: name, phone: null, email: null },
  }));
  const since = new Date();
  const person = [asker, ...others];
  const lives = { household_id: ids.household, request_id: ids.request, since };
  return {
    person,
    household_member: person.map(({ id }) => ({
      id: randomUUID(),
      person_id: id,
      relation: 'kind',
      ...lives,
    })),
  };
}

function requestRow(ids: Ids, draftId: string, typed: TypedPages, receiptToken: string): Row {
  const code = randomCode(9);
  const slip = seal(code, 'slip');
  return {
    ...{ id: ids.request, submission_key: draftId, receipt_token: receiptToken, case_id: ids.case },
    ...{ slip_code_index: blindIndex('slip', code), slip_code_cipher: slip.cipher },
    ...{ slip_code_key_id: slip.keyId, household_id: ids.household, asker_id: ids.asker },
    ...{ match_status: 'new', channel: 'online', story: typed.verhaal?.story },
    ...{ areas: typed.leefgebieden?.areas, urgencies: typed.dringend?.urgencies },
    ...{ answers: JSON.stringify(typed), submitted_at: new Date(), promise_due_on: '2030-01-01' },
  };
}

/** Who gave no address gets a letter. */
function messageRows(ids: Ids, { email, ...who }: Record<string, string | undefined>): Row[] {
  const lines = `${who.givenName} ${who.familyName}\n${who.street} ${who.houseNumber}`;
  const { cipher, keyId } = seal(email || lines, 'mail');
  const cause = `requestSent:${ids.request}`;
  return [
    {
      ...{ id: randomUUID(), template: 'requestSent', channel: email ? 'mail' : 'letter', cause },
      ...{ to_cipher: cipher, to_key_id: keyId, language: 'nl', values: '{}' },
      ...{ request_id: ids.request, case_id: ids.case, person_id: ids.asker },
    },
  ];
}

/** All rows of one request, by table and in the order of the foreign keys. */
export function rowsOf(draftId: string, typed: TypedPages, staff: Staff) {
  const make = () => randomUUID();
  const ids: Ids = {
    household: make(),
    case: make(),
    request: make(),
    asker: make(),
    staff: staff.next(),
  };
  const receiptToken = randomToken();
  const who = typed['wie-bent-u'] as unknown as Words;
  const about = { case_id: ids.case, request_id: ids.request };
  const domains = domainsForAreas(
    typed.leefgebieden?.areas as string[],
    typed.dringend?.urgencies as string[],
  );
  const { day, month, year } = who.birthDate as unknown as Record<string, string>;
  const asked = {
    urgencies: typed.dringend?.urgencies as string[],
    age: ageOn(`${year}-${month}-${day}` as LocalDate, today()),
  };
  const { email } = typed.bereiken as unknown as Words;
  const message = messageRows(ids, { ...who, birthDate: undefined, email });
  const helpers = (typed['wie-helpt']?.helpers ?? []) as unknown as Words[];
  const parts = domains.map(({ key }) => ({ id: make(), ...about, domain: key }));
  const tables: Record<string, Row[]> = {
    household: [
      {
        ...{ id: ids.household, street: who.street, house_number: who.houseNumber },
        ...{ postcode: who.postcode, city: who.city },
        address_key: `${who.postcode}${who.houseNumber}`,
      },
    ],
    ...personRows(ids, typed),
    case: [
      {
        ...{ id: ids.case, household_id: ids.household, contact_person_id: ids.staff, weight: 1 },
        next_promise_on: '2030-01-01',
      },
    ],
    assignment: [
      {
        ...{ id: make(), case_id: ids.case, staff_id: ids.staff, reason: 'hasRoom' },
        explanation: staff.explanation,
      },
    ],
    help_request: [requestRow(ids, draftId, typed, receiptToken)],
    request_part: parts,
    part_event: parts.flatMap(({ id, domain }) =>
      startEventsOf(domainByKey(domain)!, asked).map((kind) => ({
        ...{ id: make(), part_id: id, kind, by_kind: 'system' },
        ...{ occurred_on: new Date(), recorded_at: new Date() },
      })),
    ),
    request_helper: helpers.map(({ name, kind, what }) => ({
      ...{ id: make(), request_id: ids.request, name, kind, what },
    })),
    audit_event: [
      record(ids, 'request.submitted', { channel: 'online', matchStatus: 'new', parts: [] }),
      record(ids, 'case.opened', { reason: 'hasRoom' }),
      record(ids, 'case.assigned', { staffId: ids.staff, reason: 'hasRoom', everyoneFull: false }),
    ],
    signal: [{ id: make(), staff_id: ids.staff, kind: 'newCase', ...about }],
    timeline_entry: [
      {
        id: make(),
        ...about,
        kind: 'requestSent',
        actor_name: who.givenName,
        is_for_resident: true,
      },
    ],
    outbound_message: message,
  };
  return { tables, receiptToken, messageId: message[0]?.id };
}
