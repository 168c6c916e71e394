import 'server-only';
import { domains } from '@/lib/domains';
import { atNotes, notesFor, type AtNotes } from '@/lib/facts/notes/at-notes';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { worksOn } from '@/lib/platform/working';
import { mayWriteNote, nameableFor } from '@/lib/policies/notes';
import { momentPlaceOf, toCursor } from '@/lib/queries/caseload/cursor';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';
import { awayOf, helpersOf, type ContactAway, type Helpers } from './helpers';

/** For whom a note is, as a choice of the form and as a label. */
export type ReadersKind = 'contact' | 'involved' | 'part' | 'meldcode';

/** A choice of readers, with everybody who reads it today by name. */
export type ReadersChoice = {
  value: string;
  kind: ReadersKind;
  domain: string | null;
  names: string[];
};

/** A note, with who reads it. */
export type NoteLine = {
  id: string;
  at: Date;
  by: string;
  isOwn: boolean;
  text: string;
  kind: ReadersKind;
  domain: string | null;
  names: string[];
};

/** The notes of a case that one colleague may read, newest first. */
export type NotesPage = {
  notes: NoteLine[];
  next: string | null;
  /** for whom this colleague may write; nobody: only what she or he was named for is read here */
  choices: ReadersChoice[];
  /** who could be named for a note about safety */
  colleagues: { id: string; name: string; functionTitle: string }[];
  /** the contact person is not there today; null when she or he is, or it is the reader */
  away: ContactAway | null;
};

const atOnce = 30;

const fields = {
  ...{ id: true, at: true, byId: true, text: true, audience: true, domain: true },
  isMeldcode: true,
  by: { select: { name: true } },
  readers: { orderBy: { staff: { name: 'asc' } }, select: { staff: { select: { name: true } } } },
} satisfies Prisma.InternalNoteSelect;

type Row = Prisma.InternalNoteGetPayload<{ select: typeof fields }>;

const kindOf = ({ audience, isMeldcode }: Pick<Row, 'audience' | 'isMeldcode'>): ReadersKind =>
  isMeldcode ? 'meldcode' : (audience as ReadersKind);

/** Everybody who reads such a note today. */
function namesOf(helpers: Helpers, kind: ReadersKind, domain: string | null): string[] {
  const { contact, standIns, involved } = helpers;
  const leads = [contact, ...standIns];
  const names = {
    contact: leads,
    involved: [...leads, ...involved.map(({ name }) => name)],
    part: involved.filter((one) => one.domain === domain).map(({ name }) => name),
    meldcode: [contact],
  }[kind];
  return [...new Set(names)];
}

function lineOf(row: Row, staff: StaffActor, helpers: Helpers): NoteLine {
  const { id, at, byId, text, domain } = row;
  const kind = kindOf(row);
  const named = row.readers.map((reader) => reader.staff.name);
  const names = new Set([...namesOf(helpers, kind, domain), ...named, row.by.name]);
  const isOwn = byId === staff.staffId;
  return { id, at, by: row.by.name, isOwn, text, kind, domain, names: [...names] };
}

function choicesOf({ actor }: AtNotes, helpers: Helpers): ReadersChoice[] {
  if (!actor) return [];
  const parts = domains.map(({ key }) => ({ kind: 'part' as const, domain: key as string | null }));
  const all = [
    { kind: 'contact' as const, domain: null },
    { kind: 'involved' as const, domain: null },
    // A part on which nobody works has no readers.
    ...parts.filter(({ domain }) => helpers.involved.some((one) => one.domain === domain)),
    { kind: 'meldcode' as const, domain: null },
  ];
  return all
    .filter(({ kind, domain }) => {
      const isMeldcode = kind === 'meldcode';
      return mayWriteNote(actor, { audience: isMeldcode ? 'contact' : kind, domain, isMeldcode });
    })
    .map(({ kind, domain }) => ({
      ...{ kind, domain, value: domain ? `part:${domain}` : kind },
      names: namesOf(helpers, kind, domain),
    }));
}

/** Everybody who works here and may help this household; not the reader and the contact person, who read it anyway. */
async function colleaguesOf(staff: StaffActor, found: AtNotes, today: LocalDate) {
  if (!found.actor) return [];
  const { householdId: id, isRestricted, contactPersonId } = found;
  return database().staff.findMany({
    where: {
      id: { notIn: [staff.staffId, contactPersonId] },
      AND: [nameableFor({ id, isRestricted }), worksOn(today)],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, functionTitle: true },
  });
}

function before(cursor: string | undefined): Prisma.InternalNoteWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: place[1] } }] };
}

/**
 * The notes of a case for a colleague who may read some of them, with who reads each. A fixed number of queries.
 * @param staff colleague
 * @param caseId as it stands in the address
 * @param cursor `next` of the page before
 * @param today local date
 * @returns null for everybody else; `lookAtNotes` records the look, or the attempt
 */
export async function notesPage(
  staff: StaffActor,
  caseId: string,
  cursor?: string,
  today: LocalDate = todayNow(),
): Promise<NotesPage | null> {
  const found = isRequestId(caseId) ? await atNotes(database(), staff, caseId, today) : null;
  if (!found) return null;
  const [rows, helpers, colleagues] = await Promise.all([
    database().internalNote.findMany({
      where: { caseId, AND: [notesFor(staff, today), before(cursor)] },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: atOnce + 1,
      select: fields,
    }),
    helpersOf(found, today),
    colleaguesOf(staff, found, today),
  ]);
  const page = rows.slice(0, atOnce);
  const last = page.at(-1);
  return {
    notes: page.map((row) => lineOf(row, staff, helpers)),
    next: rows.length > atOnce && last ? toCursor([last.at.toISOString(), last.id]) : null,
    choices: choicesOf(found, helpers),
    colleagues,
    away: awayOf(found, staff, helpers),
  };
}
