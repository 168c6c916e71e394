import 'server-only';
import { atNotes, type AtNotes } from '@/lib/facts/notes/at-notes';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { worksOn } from '@/lib/platform/working';
import { mayWriteNote, nameableFor } from '@/lib/policies/notes';
import type { NoteInput } from '@/lib/schemas/talk';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';

type Writing = { staff: StaffActor; found: AtNotes; note: NoteInput; at: Date };

/** Who was named can work here today, and is nobody who must never help this household. */
async function readersOf(tx: Tx, { staff, found, note, at }: Writing): Promise<string[]> {
  if (!note.readers.isMeldcode) return [];
  const { householdId: id, isRestricted } = found;
  const named = await tx.staff.findMany({
    where: {
      id: { in: note.named },
      AND: [nameableFor({ id, isRestricted }), worksOn(today(at))],
    },
    select: { id: true },
  });
  if (named.length < note.named.length) {
    throw new FieldErrorsError([{ path: 'named', key: 'colleagueUnknown' }]);
  }
  // Who wrote it goes on reading it.
  return [...new Set([...named.map(({ id }) => id), staff.staffId])];
}

/** The same form was accepted before. */
async function wasWritten(tx: Tx, { staff, found, note }: Writing): Promise<boolean> {
  const before = await tx.internalNote.findUnique({
    where: { formKey: note.formKey },
    select: { caseId: true, byId: true },
  });
  const isOthers = before && (before.caseId !== found.caseId || before.byId !== staff.staffId);
  if (isOthers) throw new NotFoundError();
  return before !== null;
}

async function write(tx: Tx, writing: Writing): Promise<void> {
  const { staff, found, note, at } = writing;
  const readers = await readersOf(tx, writing);
  const [written] = await tx.internalNote.createManyAndReturn({
    data: [
      {
        ...{ caseId: found.caseId, byId: staff.staffId, text: note.text, at },
        ...{ ...note.readers, formKey: note.formKey },
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!written) return;
  const noteId = written.id;
  await tx.internalNoteReader.createMany({
    data: readers.map((staffId) => ({ noteId, staffId, since: at })),
  });
  await tell(tx, writing, readers);
  const { caseId, householdId } = found;
  // Of a note about safety no case and no household: their record is read by others (RULES 2.10).
  const about = note.readers.isMeldcode ? {} : { caseId, householdId };
  const event = { event: 'note.written' as const, payload: { noteId } };
  await record(tx, { ...event, actor: staff, origin: 'work', ...about });
}

/** Whoever must read it finds it: the contact person and who acts for that one, and who was named. */
async function tell(tx: Tx, { staff, found, note, at }: Writing, readers: string[]): Promise<void> {
  const { isMeldcode, audience } = note.readers;
  if (!isMeldcode && audience !== 'contact') return;
  const { caseId, contactPersonId } = found;
  // What is about safety is read by nobody who was not named for it, also not while the contact person is away.
  const leads = isMeldcode ? [contactPersonId] : await whoHears(tx, found, today(at));
  const others = [...new Set([...readers, ...leads])].filter((id) => id !== staff.staffId);
  if (others.length === 0) return;
  await signal(tx, ...others.map((staffId) => ({ staffId, kind: 'noteNamed' as const, caseId })));
}

/**
 * Writes a note among colleagues, for readers that were chosen, once per form. It stands in no timeline, and is never
 * changed or sent.
 * @param staff contact person, who stands in, or who helps with a part
 * @param caseId uuid
 * @param note words and readers
 * @param at moment
 * @throws NotFoundError for who has nothing to do with this case, or may not write for these readers; that is recorded;
 * FieldErrorsError for somebody who cannot be named; RateLimitedError
 */
export async function writeNote(
  staff: StaffActor,
  caseId: string,
  note: NoteInput,
  at: Date = now(),
): Promise<void> {
  await limitRate('note.write', staff.staffId, 120, 60 * 60);
  await recordingRefusal(
    () => recordRefusal(staff, caseId),
    async (tx) => {
      const found = await atNotes(tx, staff, caseId, today(at));
      if (!found?.actor || !mayWriteNote(found.actor, note.readers)) throw new NotFoundError();
      const writing = { staff, found, note, at };
      if (!(await wasWritten(tx, writing))) await write(tx, writing);
    },
  );
}

const recordRefusal = (actor: StaffActor, caseId: string) =>
  recordAlone({
    ...{ event: 'note.viewed', payload: {}, result: 'refused' },
    ...{ actor, origin: 'work', caseId },
  });
