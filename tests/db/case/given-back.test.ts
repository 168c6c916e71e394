import { describe, expect, it } from 'vitest';
import { makeContact } from '@/lib/commands/case/make-contact';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { writeNote } from '@/lib/commands/notes/write-note';
import { endAbsence } from '@/lib/commands/team/end-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { givenBack } from '@/lib/queries/case/while-away';
import { backAgain } from '@/lib/queries/caseload/back-again';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { addDays, startOfDay } from '@/lib/rules/local-date';
import { noteSchema } from '@/lib/schemas/talk';
import { home, type Home } from '@/tests/support/factories/plan';
import { at, lead, say } from '@/tests/support/factories/talk';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

const tomorrow = () => addDays(today(), 1);
/** At noon, so many days from now. */
const noon = (days: number) => new Date(startOfDay(addDays(today(), days)).getTime() + 43_200_000);

/** A household whose contact person is away today, with who stands in. */
async function awayToday(houseNumber: string) {
  const house = await home({ houseNumber, givenName: 'Jan' });
  const contact = await colleague({ contractHours: 0 });
  await lead(house.caseId, contact);
  const omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  await away(contact, omar, [0, 0]);
  return { ...house, contact, omar };
}

const backOn = async (staff: StaffActor, { caseId }: Home, day = tomorrow()) =>
  givenBack(staff, await caseFacts(staff, caseId, today()), day);
const changed = async (staff: StaffActor, day = tomorrow()) =>
  (await backAgain(staff, day))?.changed.map(({ caseId }) => caseId) ?? null;

const contactMade = (requestId: string, days = 0) => ({
  ...{ requests: [requestId], how: 'call' as const, on: addDays(today(), days), note: '' },
});

const note = (readers: string) =>
  noteSchema.parse({ formKey: randomId(), readers, named: [], text: 'Bel eerst de buurvrouw.' });

describe('who comes back', () => {
  it('reads what came in and what was done meanwhile, with who stood in', async () => {
    const house = await awayToday('2401');
    const { caseId, requestId, householdId, omar, contact, resident } = house;
    await addToRequest(resident, requestId, { text: 'Er kwam een brief.', formKey: randomId() });
    await say(resident, at(householdId), 'Kunt u mij bellen?');
    const next = { what: 'Brief lezen', dueOn: addDays(today(), 4), isForResident: true };
    await makeContact(omar, caseId, { ...contactMade(requestId), next });
    await say(omar, at(householdId), 'Ik heb u gebeld.');
    await writeNote(omar, caseId, note('contact'));
    await writeNote(omar, caseId, note('meldcode'));
    const found = await backOn(contact, house);
    expect(found).toMatchObject({
      ...{ standIns: ['Omar Verzinsel'], days: { from: today(), until: today() }, notes: 1 },
      messages: { came: 1, answered: 1 },
      agreed: [{ what: 'Brief lezen', dueOn: next.dueOn }],
    });
    expect(found!.came.map(({ kind }) => kind)).toContain('added');
    expect(found!.done.map(({ kind, actorName }) => [kind, actorName])).toContainEqual([
      ...['contact.call', 'Omar Verzinsel'],
    ]);
    // Words are read where they were written, and that is recorded.
    expect(JSON.stringify(found)).not.toMatch(/kwam een brief|Kunt u mij|heb u gebeld|buurvrouw/);
    expect(await backAgain(contact, tomorrow())).toMatchObject({
      ...{ standIns: ['Omar Verzinsel'], changed: [{ caseId, household: { givenName: 'Jan' } }] },
    });
  });

  it('reads it until something was done there, and for two weeks', async () => {
    const house = await awayToday('2402');
    const { caseId, requestId, omar, contact } = house;
    await makeContact(omar, caseId, contactMade(requestId));
    expect(await backOn(contact, house, addDays(today(), 14))).not.toBeNull();
    expect(await backOn(contact, house, addDays(today(), 15))).toBeNull();
    expect(await changed(contact)).toEqual([caseId]);
    await makeContact(contact, caseId, contactMade(requestId, 1), noon(1));
    expect(await backOn(contact, house)).toBeNull();
    expect(await changed(contact)).toBeNull();
  });

  it('hears of the morning on which she came back sooner as well', async () => {
    const house = await awayToday('2406');
    const { caseId, requestId, omar, contact } = house;
    await database().assignment.updateMany({
      where: { caseId, until: null },
      data: { since: noon(-3) },
    });
    await database().absence.deleteMany({ where: { staffId: contact.staffId } });
    const absenceId = await away(contact, omar, [-2, 5]);
    await makeContact(omar, caseId, contactMade(requestId));
    expect(await backOn(contact, house, today())).toBeNull();
    const noord = await team();
    await database().staff.update({ where: { id: contact.staffId }, data: { teamId: noord } });
    await endAbsence(await teamLead([noord]), absenceId);
    expect(await backOn(contact, house, today())).toMatchObject({
      done: [{ kind: 'contact.call', actorName: 'Omar Verzinsel' }],
    });
    expect(await changed(contact, today())).toEqual([caseId]);
  });

  it('hears of two absences in a row as of one', async () => {
    const house = await awayToday('2407');
    const { caseId, requestId, omar, contact } = house;
    await database().assignment.updateMany({
      where: { caseId, until: null },
      data: { since: noon(-30) },
    });
    const naima = await colleague({ name: 'Naima Luchtkasteel', contractHours: 0 });
    await database().absence.deleteMany({ where: { staffId: contact.staffId } });
    await away(contact, omar, [-4, -2]);
    await away(contact, naima, [-1, 0]);
    await database().timelineEntry.updateMany({ where: { caseId }, data: { at: noon(-30) } });
    await makeContact(omar, caseId, contactMade(requestId), noon(-3));
    const both = await backOn(contact, house);
    expect(both).toMatchObject({
      ...{ standIns: ['Omar Verzinsel', 'Naima Luchtkasteel'] },
      days: { from: addDays(today(), -4), until: today() },
    });
    expect(both!.done.map(({ kind }) => kind)).toContain('contact.call');
    expect(await changed(contact)).toEqual([caseId]);
  });

  it('hears what was done on the one day on which she was away and came back', async () => {
    const house = await awayToday('2408');
    const { caseId, requestId, omar, contact } = house;
    await database().assignment.updateMany({
      where: { caseId, until: null },
      data: { since: noon(-3) },
    });
    await makeContact(omar, caseId, contactMade(requestId));
    const noord = await team();
    await database().staff.update({ where: { id: contact.staffId }, data: { teamId: noord } });
    const { id } = await database().absence.findFirstOrThrow({
      where: { staffId: contact.staffId },
    });
    await endAbsence(await teamLead([noord]), id);
    expect(await backOn(contact, house, today())).toMatchObject({
      ...{ days: { from: today(), until: today() }, standIns: ['Omar Verzinsel'] },
      done: [{ kind: 'contact.call', actorName: 'Omar Verzinsel' }],
    });
    expect(await changed(contact, today())).toEqual([caseId]);
    // She is there: another absence of this day can be noted.
    await away(contact, omar, [0, 0]);
  });

  it('is the contact person, not who stood in, and not while still away', async () => {
    const house = await awayToday('2403');
    const { caseId, requestId, omar, contact } = house;
    await makeContact(omar, caseId, contactMade(requestId));
    expect(await backOn(omar, house)).toBeNull();
    expect(await changed(omar)).toBeNull();
    expect(await backOn(contact, house, today())).toBeNull();
    expect(await changed(contact, today())).toBeNull();
  });

  it('hears nothing of a household that came later, or went to somebody else', async () => {
    const house = await awayToday('2404');
    const { caseId, requestId, omar, contact } = house;
    await makeContact(omar, caseId, contactMade(requestId));
    const where = { caseId, until: null };
    await database().assignment.updateMany({ where, data: { since: noon(1) } });
    expect(await backOn(contact, house)).toBeNull();
    expect(await changed(contact)).toBeNull();
    await lead(caseId, omar);
    expect(await changed(contact)).toBeNull();
  });

  it('hears of a note by itself, but never of one about safety', async () => {
    const house = await awayToday('2405');
    const { caseId, omar, contact } = house;
    // What came before this day is not of this absence.
    await database().timelineEntry.updateMany({ where: { caseId }, data: { at: noon(-3) } });
    await writeNote(omar, caseId, note('meldcode'));
    expect([await backOn(contact, house), await changed(contact)]).toEqual([null, null]);
    await writeNote(omar, caseId, note('contact'));
    expect(await backOn(contact, house)).toMatchObject({ notes: 1, came: [], done: [] });
    expect(await changed(contact)).toEqual([caseId]);
  });
});
