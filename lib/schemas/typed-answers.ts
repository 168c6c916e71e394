import { domains } from '@/lib/domains';
import type { Page } from './help-request';

/** Three text fields of a date, as typed. */
export type TypedDate = { day: string; month: string; year: string };

/** One row of a list of people, as typed. */
export type TypedRow = Record<string, string | TypedDate>;

/** One question page as typed: only fields of that page, only text, nothing judged. */
export type TypedAnswers = Record<string, string | string[] | TypedDate | TypedRow[] | TypedRow>;

type Kind = 'text' | 'many' | 'date' | { rows: Record<string, 'text' | 'date'> } | 'extra';

/** The fields of each page. A field that is not here is never kept. */
const fieldsOf: Record<Page, Record<string, Kind>> = {
  verhaal: { story: 'text', isShort: 'text' },
  leefgebieden: { areas: 'many' },
  huishouden: {
    members: {
      rows: { name: 'text', relation: 'text', birthDate: 'date', isElsewhereRegistered: 'text' },
    },
  },
  'wie-helpt': { helpers: { rows: { name: 'text', kind: 'text', what: 'text' } } },
  wensen: { matters: 'text', doSelf: 'text', doForOthers: 'text' },
  dringend: { urgencies: 'many', canWait: 'text' },
  meer: { extra: 'extra' },
  'wie-bent-u': {
    givenName: 'text',
    familyNamePrefix: 'text',
    familyName: 'text',
    birthDate: 'date',
    street: 'text',
    houseNumber: 'text',
    postcode: 'text',
    city: 'text',
    isAddressSecret: 'text',
  },
  bereiken: { phone: 'text', email: 'text', hasNeither: 'text', mayNotBeCalledHome: 'text' },
  veilig: { safeReach: 'text' },
  gesprek: { ways: 'many', homeVisit: 'text', moments: 'many' },
  taal: {
    language: 'text',
    otherLanguage: 'text',
    needsInterpreter: 'text',
    companion: 'text',
    remarks: 'text',
  },
};

const extraKeys = domains.flatMap((domain) => domain.questions.map((question) => question.key));
const mostRows = 60;
const mostChoices = 60;

/** As it can be stored at all: whole characters, and not the one that PostgreSQL cannot hold. */
const storable = (text: string) => text.toWellFormed().replaceAll('\u0000', '');

/** Of a repeated field the first that says something; of anything that is no text, nothing. */
function textOf(value: unknown): string {
  const values = Array.isArray(value) ? value : [value];
  const texts = values.filter((one) => typeof one === 'string');
  return storable(texts.find((text) => text.trim() !== '') ?? texts[0] ?? '');
}

function manyOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  const texts = values.filter((one) => typeof one === 'string' && one !== '');
  return [...new Set(texts.map(storable))].slice(0, mostChoices);
}

const objectOf = (value: unknown) =>
  (value && typeof value === 'object' && !Array.isArray(value) ? value : {}) as Record<
    string,
    unknown
  >;

function dateOf(value: unknown): TypedDate {
  const { day, month, year } = objectOf(value);
  return { day: textOf(day), month: textOf(month), year: textOf(year) };
}

function rowOf(fields: Record<string, 'text' | 'date'>, value: unknown): TypedRow {
  const row = objectOf(value);
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => [
      name,
      kind === 'date' ? dateOf(row[name]) : textOf(row[name]),
    ]),
  );
}

function typedAs(kind: Kind, value: unknown): TypedAnswers[string] {
  if (kind === 'text') return textOf(value);
  if (kind === 'many') return manyOf(value);
  if (kind === 'date') return dateOf(value);
  if (kind === 'extra') {
    const typed = objectOf(value);
    return Object.fromEntries(extraKeys.map((key) => [key, textOf(typed[key])]));
  }
  const rows = Array.isArray(value) ? value : [];
  return rows.slice(0, mostRows).map((row) => rowOf(kind.rows, row));
}

/**
 * What somebody typed on a page, in a fixed shape, so that two of them can be compared and shown again.
 * @param page the question page
 * @param posted fields of the form, or an answer as it was kept
 * @returns every field of the page; texts exactly as typed
 */
export function typedAnswers(page: Page, posted: unknown): TypedAnswers {
  const fields = objectOf(posted);
  return Object.fromEntries(
    Object.entries(fieldsOf[page]).map(([name, kind]) => [name, typedAs(kind, fields[name])]),
  );
}

/** Whether something was said at all. */
export function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isSaid);
  if (value && typeof value === 'object') return Object.values(value).some(isSaid);
  return typeof value === 'string' && value.trim() !== '';
}

/** Without the rows that were left open. */
export function withoutOpenRows(typed: TypedAnswers): TypedAnswers {
  const isRows = (value: unknown): value is TypedRow[] =>
    Array.isArray(value) && value.some((one) => typeof one === 'object');
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      isRows(value) ? value.filter(isSaid) : value,
    ]),
  );
}

/** What a button beside a list of people asks: one more row, or one less. */
export type RowChange = { list: string; add: true } | { list: string; remove: number };

/**
 * Reads the value of such a button: `rij-erbij` or `rij-weg.2`.
 * @param page the question page
 * @param word what was posted
 * @returns the change, or null when it is another button or the page has no list
 */
export function rowChange(page: Page, word: string): RowChange | null {
  const list = Object.entries(fieldsOf[page]).find(([, kind]) => typeof kind === 'object')?.[0];
  if (!list) return null;
  if (word === 'rij-erbij') return { list, add: true };
  const number = /^rij-weg\.(\d{1,3})$/.exec(word)?.[1];
  return number === undefined ? null : { list, remove: Number(number) };
}

/**
 * A list of people with one row more or less.
 * @param typed the page as typed
 * @param change which
 * @returns the page after it; the other fields stay
 */
export function withRowChange(typed: TypedAnswers, change: RowChange): TypedAnswers {
  const rows = (typed[change.list] ?? []) as TypedRow[];
  const after =
    'add' in change ? [...rows, {}] : rows.filter((_, place) => place !== change.remove);
  return { ...typed, [change.list]: after };
}
