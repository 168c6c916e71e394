import type { StaffActor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { visibleCases } from './case';
import { helpableHouseholds } from './household';
import { activeInvolvement } from './involvement';
import { worksHere } from './sentences';

/** For whom a note is: the contact person and who stands in, all colleagues who help, or those of one part. */
export type Audience = 'contact' | 'involved' | 'part';

/** As whom a colleague comes to the notes of a case. */
export type NoteActor = {
  as: 'contactPerson' | 'standIn' | 'involved';
  /** the parts that this colleague works on */
  domains: readonly string[];
};

/** A note that somebody wants to write. */
export type NewNote = { audience: Audience; domain: string | null; isMeldcode: boolean };

/**
 * Whether somebody may write a note for these readers. Everybody who helps may write to the contact person, and to all who
 * help; to those of a part whoever works on it, and the contact person. A note about safety is for the contact person
 * (RULES 2.10).
 */
export function mayWriteNote({ as, domains }: NoteActor, note: NewNote): boolean {
  if (note.isMeldcode) return note.audience === 'contact';
  if (note.audience !== 'part') return true;
  return note.domain !== null && (as !== 'involved' || domains.includes(note.domain));
}

const nothing: Prisma.InternalNoteWhereInput = { id: { in: [] } };

/**
 * The notes that a colleague may read. A note for a part is for who works on that part, and is no business of the contact
 * person who does not (RULES 2.3). A note about safety is read by the contact person, who wrote it and who was named, and
 * by nobody who must never help this household; a stand-in is named when that is needed (RULES 2.10).
 * @param staff colleague
 * @param today local date
 * @param domains keys of all parts
 */
export function visibleNotes(
  staff: StaffActor,
  today: LocalDate,
  domains: readonly string[],
): Prisma.InternalNoteWhereInput {
  if (!worksHere(staff)) return nothing;
  const { staffId } = staff;
  const household = helpableHouseholds(staff);
  const helpsWith = (part: { domain?: string } = {}): Prisma.CaseWhereInput => ({
    household: {
      AND: [
        household,
        { involvements: { some: { staffId, ...part, ...activeInvolvement(today) } } },
      ],
    },
  });
  const leads = visibleCases(staff, today);
  const helps = { OR: [leads, helpsWith()] };
  return {
    OR: [
      { isMeldcode: true, case: { contactPersonId: staffId } },
      { isMeldcode: true, case: { household }, readers: { some: { staffId } } },
      { isMeldcode: false, byId: staffId, case: helps },
      { isMeldcode: false, audience: 'contact', case: leads },
      { isMeldcode: false, audience: 'involved', case: helps },
      ...domains.map((domain) => ({ audience: 'part', domain, case: helpsWith({ domain }) })),
    ],
  };
}

/**
 * The colleagues who may be named to read a note about safety: who may know of the household, and need not stay away.
 * @param household which one
 */
export function nameableFor(household: {
  id: string;
  isRestricted: boolean;
}): Prisma.StaffWhereInput {
  const { id: householdId, isRestricted } = household;
  return {
    routingExclusions: { none: { householdId } },
    ...(isRestricted ? { access: { some: { householdId } } } : {}),
  };
}

/**
 * The notes that may go along when a resident asks for everything that is kept (AVG 15, Wmo 5.3.2): never one about safety
 * (RULES 2.10).
 */
export const exportableNotes: Prisma.InternalNoteWhereInput = { isMeldcode: false };
