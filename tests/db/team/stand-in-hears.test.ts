import { expect, it } from 'vitest';
import { answerColleague } from '@/lib/commands/consult/answer-colleague';
import { askColleague } from '@/lib/commands/consult/ask-colleague';
import { writeNote } from '@/lib/commands/notes/write-note';
import { cancelVisit } from '@/lib/commands/visit/change-visit';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { notesPage } from '@/lib/queries/notes/notes-page';
import { addDays } from '@/lib/rules/local-date';
import { consultationSchema } from '@/lib/schemas/consultation';
import { noteSchema } from '@/lib/schemas/talk';
import { home, involved, spokenWith } from '@/tests/support/factories/plan';
import { lead } from '@/tests/support/factories/talk';
import { plannedVisit } from '@/tests/support/factories/visit';
import { away, colleague } from '@/tests/support/factories/work';

const standIn = () => colleague({ name: 'Ilse Sprookje', contractHours: 1 });

/** How often each of them was told of something. */
const told = (kind: string, ...staff: StaffActor[]) =>
  Promise.all(staff.map(({ staffId }) => database().signal.count({ where: { staffId, kind } })));

it('who acts for a contact person who is away hears of a visit, and of what a resident asks of it', async () => {
  const { householdId, contact, resident } = await home({ houseNumber: '2021' });
  const omar = await involved(householdId);
  const ilse = await standIn();
  await away(contact, ilse);
  const seen = await plannedVisit(omar, householdId);
  expect(await told('visitPlanned', contact, ilse)).toEqual([1, 1]);
  await cancelVisit(resident, seen, 'Ik ben ziek.');
  expect(await told('visitCancelled', contact, ilse, omar)).toEqual([1, 1, 1]);
});

it('who acts for a contact person who is away hears what a colleague answered', async () => {
  const { requestId, caseId, contact } = await home({ houseNumber: '77' });
  await spokenWith(requestId);
  const [omar, ilse] = [
    await colleague({ name: 'Omar Verzinsel', contractHours: 0 }),
    await standIn(),
  ];
  const formKey = randomId();
  const question = consultationSchema.parse({
    ...{ formKey, toStaffId: omar.staffId, question: 'Kan dit zonder uitkering?' },
    ...{ about: 'schulden en huur', domains: ['armoede'] },
  });
  await askColleague(contact, caseId, question, ({ about }) => about);
  const { id } = await database().consultation.findUniqueOrThrow({ where: { formKey } });
  await away(contact, ilse);
  await answerColleague(omar, id, { answer: 'Ja.' });
  expect(await told('consultAnswered', contact, ilse)).toEqual([1, 1]);
});

it('who acts for a contact person who is away hears of a note for that one, but never of one about safety; the form says it', async () => {
  const { householdId, caseId } = await home({ houseNumber: '78' });
  const contact = await colleague({ name: 'Marijke Denkbeeld', contractHours: 0 });
  await lead(caseId, contact);
  const [omar, ilse] = [await involved(householdId), await standIn()];
  await away(contact, ilse);
  const write = (readers: string) =>
    writeNote(
      omar,
      caseId,
      noteSchema.parse({ formKey: randomId(), readers, named: [], text: 'Bel eerst.' }),
    );
  await write('meldcode');
  expect(await told('noteNamed', contact, ilse)).toEqual([1, 0]);
  await write('contact');
  expect(await told('noteNamed', contact, ilse)).toEqual([2, 1]);
  const said = { name: contact.name, until: addDays(today(), 7), standIns: ['Ilse Sprookje'] };
  expect((await notesPage(omar, caseId))!.away).toEqual(said);
  expect((await notesPage(contact, caseId))!.away).toBeNull();
});
