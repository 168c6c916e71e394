import { describe, expect, it } from 'vitest';
import { lookAtNotes } from '@/lib/commands/notes/look-at-notes';
import { writeNote } from '@/lib/commands/notes/write-note';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { exportableNotes } from '@/lib/policies/notes';
import { casePage } from '@/lib/queries/case/case-page';
import { myLog } from '@/lib/queries/my-case/my-log';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { notesPage } from '@/lib/queries/notes/notes-page';
import { noteSchema } from '@/lib/schemas/talk';
import { addDays } from '@/lib/rules/local-date';
import { home, involved } from '@/tests/support/factories/plan';
import { lead } from '@/tests/support/factories/talk';
import { away, colleague } from '@/tests/support/factories/work';

const note = (readers: string, text: string, named: string[] = []) =>
  noteSchema.parse({ formKey: randomId(), readers, named, text });

const write = (staff: StaffActor, caseId: string, readers: string, named: StaffActor[] = []) =>
  writeNote(
    staff,
    caseId,
    note(
      readers,
      readers,
      named.map(({ staffId }) => staffId),
    ),
  );

const read = async (staff: StaffActor, caseId: string) =>
  (await notesPage(staff, caseId))?.notes.map(({ text }) => text).sort() ?? null;

const kinds = ['contact', 'involved', 'part:armoede', 'part:jeugd', 'meldcode'];

/** A case with everybody around it, and a note of each kind by the contact person. */
async function around(houseNumber: string) {
  const house = await home({ houseNumber });
  const { householdId, caseId } = house;
  const contact = await colleague({ name: 'Marijke Denkbeeld' });
  await lead(caseId, contact);
  const omar = await involved(householdId, 'Omar Verzinsel');
  const naima = await colleague({ name: 'Naima Luchtkasteel' });
  await database().involvement.create({
    data: { householdId, staffId: naima.staffId, role: 'helpt op school', domain: 'jeugd' },
  });
  const standIn = await colleague({ name: 'Kees Fabel' });
  await away(contact, standIn);
  const named = await colleague({ name: 'Yara Denkbeeldig' });
  for (const kind of kinds) await write(contact, caseId, kind, kind === 'meldcode' ? [named] : []);
  return { ...house, contact, omar, naima, standIn, named };
}

describe('who reads which note', () => {
  it('is decided by whom it was written for', async () => {
    const { caseId, contact, omar, naima, standIn, named } = await around('1');
    const hanna = await colleague({ name: 'Hanna', roles: ['team_lead'] });
    const host = await colleague({ name: 'Truus', roles: ['host'] });
    const reads: [StaffActor, string[] | null][] = [
      [contact, [...kinds].sort()],
      [standIn, ['contact', 'involved']],
      [omar, ['involved', 'part:armoede']],
      [naima, ['involved', 'part:jeugd']],
      [named, ['meldcode']],
      [await colleague({ name: 'Outsider' }), null],
      [hanna, null],
      [host, null],
    ];
    for (const [staff, expected] of reads) {
      expect([staff.name, await read(staff, caseId)]).toEqual([staff.name, expected]);
    }
  });

  it('stands beside each, before and after writing', async () => {
    const { caseId, contact, omar } = await around('2');
    const page = (await notesPage(contact, caseId))!;
    expect(page.choices.map(({ value, names }) => [value, names])).toEqual([
      ['contact', [contact.name, 'Kees Fabel']],
      ['involved', [contact.name, 'Kees Fabel', 'Omar Verzinsel', 'Naima Luchtkasteel']],
      ['part:jeugd', ['Naima Luchtkasteel']],
      ['part:armoede', ['Omar Verzinsel']],
      ['meldcode', [contact.name]],
    ]);
    const meldcode = page.notes.find(({ kind }) => kind === 'meldcode');
    expect(meldcode!.names.sort()).toEqual([contact.name, 'Yara Denkbeeldig'].sort());
    const forPart = (await notesPage(omar, caseId))!;
    expect(forPart.choices.map(({ value }) => value)).toEqual([
      ...['contact', 'involved', 'part:armoede', 'meldcode'],
    ]);
  });

  it('ends with helping, at once; who was named for safety goes on, unless it is a household to stay away from', async () => {
    const { caseId, householdId, omar, named } = await around('3');
    const endsOn = new Date(`${addDays(today(), -1)}T00:00:00Z`);
    await database().involvement.updateMany({ where: { staffId: omar.staffId }, data: { endsOn } });
    expect(await read(omar, caseId)).toBeNull();
    await expect(write(omar, caseId, 'involved')).rejects.toThrow(NotFoundError);
    expect(await read(named, caseId)).toEqual(['meldcode']);
    await expect(write(named, caseId, 'contact')).rejects.toThrow(NotFoundError);
    const staffId = named.staffId;
    await database().routingExclusion.create({
      data: { householdId, staffId, why: 'conflict' },
    });
    expect(await read(named, caseId)).toBeNull();
  });

  it('nobody reads along in a restricted household who was not named for it', async () => {
    const { caseId, householdId, omar, named, contact } = await around('4');
    await database().household.update({ where: { id: householdId }, data: { isRestricted: true } });
    expect(await read(omar, caseId)).toBeNull();
    expect(await read(named, caseId)).toBeNull();
    expect(await read(contact, caseId)).toHaveLength(kinds.length);
    await expect(write(contact, caseId, 'meldcode', [omar])).rejects.toThrow(FieldErrorsError);
  });
});

describe('a note', () => {
  it('is written once per form, by who may write for these readers', async () => {
    const { caseId, omar } = await around('5');
    const once = note('involved', 'Eenmaal.');
    await Promise.all([1, 2, 3].map(() => writeNote(omar, caseId, once)));
    expect((await read(omar, caseId))!.filter((text) => text === 'Eenmaal.')).toHaveLength(1);
    await expect(write(omar, caseId, 'part:jeugd')).rejects.toThrow(NotFoundError);
    await expect(write(await colleague(), caseId, 'contact')).rejects.toThrow(NotFoundError);
    const elsewhere = await around('500');
    await expect(writeNote(elsewhere.omar, elsewhere.caseId, once)).rejects.toThrow(NotFoundError);
  });

  it('for the contact person stands on the list there, until the notes are read', async () => {
    const { caseId, contact, omar } = await around('6');
    await write(omar, caseId, 'contact');
    const signal = { staffId: contact.staffId, caseId, kind: 'noteNamed', seenAt: null };
    expect(await database().signal.count({ where: signal })).toBe(1);
    await lookAtNotes(contact, caseId, []);
    expect(await database().signal.count({ where: signal })).toBe(0);
  });

  it('is refused to outsiders, and the attempt is recorded', async () => {
    const { caseId } = await around('7');
    const outsider = await colleague({ name: 'Outsider' });
    await expect(lookAtNotes(outsider, caseId, [])).rejects.toThrow(NotFoundError);
    const refused = { caseId, event: 'note.viewed', result: 'refused' };
    expect(await database().auditEvent.count({ where: refused })).toBe(1);
  });
});

describe('a note about safety (Meldcode, RULES 2.10)', () => {
  it('leaves no trace where others look: not in the story, nor the record of the case, nor with the resident', async () => {
    const { caseId, contact, resident, requestId, named } = await around('8');
    const page = (await notesPage(contact, caseId))!;
    const safety = page.notes.find(({ kind }) => kind === 'meldcode')!;
    await lookAtNotes(
      contact,
      caseId,
      page.notes.map(({ id }) => id),
    );
    await lookAtNotes(named, caseId, [safety.id]);
    const stored = { payload: { path: ['noteId'], equals: safety.id } };
    const events = await database().auditEvent.findMany({ where: stored, orderBy: { at: 'asc' } });
    expect(events.map(({ event, caseId: of, householdId }) => [event, of, householdId])).toEqual([
      ...['note.written', 'note.viewed', 'note.viewed'].map((event) => [event, null, null]),
    ]);
    const work = await casePage(contact, caseId);
    expect(JSON.stringify([work.timeline, work.looks])).not.toMatch(/meldcode|Yara/i);
    const own = (await findOwnRequest(resident, requestId))!;
    const shown = JSON.stringify([await myMessages(own), await myLog(own, 100)]);
    // That colleagues read their other notes is no secret; that there is one about safety is.
    expect(shown).not.toMatch(/meldcode|Yara|noteId/i);
    expect(shown.match(/note\.viewed/g)).toHaveLength(1);
    const exported = await database().internalNote.findMany({
      where: { caseId, AND: exportableNotes },
    });
    expect(exported.map(({ text }) => text)).not.toContain('meldcode');
  });

  it('names only who works here and need not stay away', async () => {
    const { caseId, contact, householdId } = await around('9');
    const excluded = await colleague({ name: 'Excluded' });
    const { staffId } = excluded;
    await database().routingExclusion.create({
      data: { householdId, staffId, why: 'conflict' },
    });
    const gone = await colleague({ name: 'Gone' });
    await database().staff.update({
      where: { id: gone.staffId },
      data: { inServiceUntil: new Date('2025-01-01') },
    });
    for (const who of [excluded, gone]) {
      await expect(write(contact, caseId, 'meldcode', [who])).rejects.toThrow(FieldErrorsError);
    }
    const offered = (await notesPage(contact, caseId))!.colleagues.map(({ name }) => name);
    expect(offered).not.toContain('Excluded');
    expect(offered).not.toContain('Gone');
  });

  it('by a colleague who helps is read by the contact person and by who wrote it', async () => {
    const { caseId, contact, omar, naima, standIn } = await around('10');
    await write(omar, caseId, 'meldcode');
    const count = async (staff: StaffActor) =>
      (await read(staff, caseId))!.filter((text) => text === 'meldcode').length;
    expect([await count(contact), await count(omar)]).toEqual([2, 1]);
    expect([await count(naima), await count(standIn)]).toEqual([0, 0]);
  });
});
