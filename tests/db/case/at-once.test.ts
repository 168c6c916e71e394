import { beforeAll, describe, expect, it } from 'vitest';
import { addPart } from '@/lib/commands/case/add-part';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { editPerson } from '@/lib/commands/case/edit-person';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { confirmPeople } from '@/lib/commands/case/settle-named-people';
import { splitHousehold } from '@/lib/commands/case/split-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { Contact } from '@/lib/schemas/case';
import { Held } from '@/tests/support/crowd/held';
import { identity, sentRequest, type Sent } from '@/tests/support/factories/my-case';
import type { Asking } from '@/tests/support/factories/draft';
import { away, colleague, loadOf, recordOf, wholeCase } from '@/tests/support/factories/work';

// The contact person and the stand-in have the same case open, and press at the same moment.
const words = { contactPerson: 'om te helpen', standIn: 'valt in' };
let marijke: StaffActor;
let ilse: StaffActor;
let house = 0;

beforeAll(async () => {
  marijke = await colleague();
  ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
});

/** A request of a household of Marijke, who is away from then on; Ilse stands in. */
async function asked(asking: Asking): Promise<Sent> {
  await database().absence.deleteMany();
  const sent = await sentRequest(asking);
  await away(marijke, ilse);
  return sent;
}

const home = () => ({ houseNumber: String((house += 1)) });

type Work = () => Promise<unknown>;
type Outcome = 'done' | string;

/** Both wait for the case; then both go, one after the other. */
async function atOnce(caseId: string, ...works: Work[]): Promise<Outcome[]> {
  const lock = await Held.by('select from "case" where id = $1 for update', [caseId]);
  const pressed = Promise.allSettled(works.map((work) => work()));
  await lock.letGo(works.length);
  return (await pressed).map((one) =>
    one.status === 'fulfilled' ? 'done' : (one.reason as Error).name,
  );
}

const contact = ({ requestId }: Sent, more: Partial<Contact> = {}): Contact => ({
  ...{ requests: [requestId], how: 'call', on: today(), note: '' },
  ...more,
});

/** Everything is done that must be done before closing. */
async function readyToClose(): Promise<Sent> {
  const sent = await asked(home());
  await makeContact(marijke, sent.caseId, contact(sent));
  const [part] = (await wholeCase(sent.caseId)).requests[0]!.parts;
  const answer = { action: 'answer', outcome: 'Klaar.', version: part!.version } as const;
  await changePart(marijke, sent.caseId, part!.id, answer);
  return sent;
}

describe('first contact, written down by two at once', () => {
  it('keeps the promise once, and loses the note of neither', async () => {
    const sent = await asked(home());
    const { caseId } = sent;
    const outcomes = await atOnce(
      caseId,
      () => makeContact(marijke, caseId, contact(sent, { note: 'Zij belt morgen terug.' })),
      () => makeContact(ilse, caseId, contact(sent, { how: 'home', note: 'De bel is stuk.' })),
    );
    expect(outcomes).toEqual(['done', 'done']);
    const { entries } = await wholeCase(caseId);
    expect(entries.filter((line) => line.kind === 'firstContact')).toHaveLength(1);
    const notes = entries.flatMap((line) => (line.kind.startsWith('contact.') ? [line.text] : []));
    expect(notes.toSorted()).toEqual(['De bel is stuk.', 'Zij belt morgen terug.']);
    // Both spoke with the resident, and both are in the record.
    expect(await recordOf(caseId, 'case.contacted')).toHaveLength(2);
  });

  it('the same press twice is one note', async () => {
    const sent = await asked(home());
    const press = () => makeContact(marijke, sent.caseId, contact(sent, { note: 'Gebeld.' }));
    expect(await atOnce(sent.caseId, press, press, press)).toEqual(['done', 'done', 'done']);
    const { entries } = await wholeCase(sent.caseId);
    expect(entries.filter((line) => line.text === 'Gebeld.')).toHaveLength(1);
  });
});

describe('a part, changed by two at once', () => {
  it('has one outcome; the other sees it', async () => {
    const { caseId } = await asked(home());
    const [part] = (await wholeCase(caseId)).requests[0]!.parts;
    const answer = (who: StaffActor, outcome: string) => () =>
      changePart(who, caseId, part!.id, { action: 'answer', outcome, version: part!.version });
    const outcomes = await atOnce(caseId, answer(marijke, 'Ja.'), answer(ilse, 'Nee.'));
    expect(outcomes.toSorted()).toEqual(['ConflictError', 'done']);
    expect(await recordOf(caseId, 'part.answered')).toHaveLength(1);
    const same = await atOnce(caseId, answer(marijke, 'Ja.'), answer(ilse, 'Ja.'));
    expect(same).toHaveLength(2);
  });

  it('is added once, and the workload follows', async () => {
    const { caseId, requestId } = await asked(home());
    const [before, weight] = [await loadOf(marijke), (await wholeCase(caseId)).weight];
    const add = (who: StaffActor) => () => addPart(who, caseId, { requestId, domain: 'jeugd' });
    expect(await atOnce(caseId, add(marijke), add(ilse))).toEqual(['done', 'done']);
    const found = await wholeCase(caseId);
    expect(found.requests[0]!.parts.map((part) => part.domain).toSorted()).toEqual([
      'armoede',
      'jeugd',
    ]);
    expect(await loadOf(marijke)).toBe(before + found.weight - weight);
    expect(await recordOf(caseId, 'part.changed')).toHaveLength(1);
  });
});

describe('closing at the same moment', () => {
  it('as a colleague with other words: one text stands, the other hears of it', async () => {
    const { caseId } = await readyToClose();
    const { version } = await wholeCase(caseId);
    const close = (who: StaffActor, outcome: string) => () =>
      closeCase(who, caseId, { outcome, version });
    const outcomes = await atOnce(caseId, close(marijke, 'Er is rust.'), close(ilse, 'Het lukt.'));
    expect(outcomes.toSorted()).toEqual(['ConflictError', 'done']);
    const { outcome } = await wholeCase(caseId);
    expect(outcome).toBe(outcomes[0] === 'done' ? 'Er is rust.' : 'Het lukt.');
    // The same words again are the same press.
    await closeCase(marijke, caseId, { outcome: outcome!, version });
    expect(await recordOf(caseId, 'case.closed')).toHaveLength(1);
  });

  it('as a part is added: the case is open with the part, or closed without it', async () => {
    for (const order of [0, 1]) {
      const { caseId, requestId } = await readyToClose();
      const { version } = await wholeCase(caseId);
      const both = [
        () => closeCase(marijke, caseId, { outcome: 'Klaar.', version }),
        () => addPart(ilse, caseId, { requestId, domain: 'wmo' }),
      ];
      const outcomes = await atOnce(caseId, ...(order ? both : both.toReversed()));
      expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
      const { status, requests } = await wholeCase(caseId);
      expect(requests[0]!.parts).toHaveLength(status === 'closed' ? 1 : 2);
    }
  });

  it('as it is handed over: it is not closed by who no longer helps', async () => {
    const { caseId } = await readyToClose();
    const omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
    const { version } = await wholeCase(caseId);
    const to = { toStaffId: omar.staffId, reason: 'Ik ga weg.', message: '', hasConflict: false };
    const outcomes = await atOnce(
      caseId,
      () => closeCase(ilse, caseId, { outcome: 'Klaar.', version }),
      () => handOverCase(marijke, caseId, { ...to, version }, (name) => name),
    );
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    const found = await wholeCase(caseId);
    expect(found.status).toBe(outcomes[0] === 'done' ? 'closed' : 'open');
    expect(found.contactPersonId).toBe((outcomes[0] === 'done' ? marijke : omar).staffId);
  });

  it('opened again by two at once is open once', async () => {
    const { caseId } = await readyToClose();
    const before = await wholeCase(caseId);
    await closeCase(marijke, caseId, { outcome: 'Klaar.', version: before.version });
    const { version } = await wholeCase(caseId);
    const open = (who: StaffActor) => () =>
      reopenCase(who, caseId, { reason: 'Toch niet.', version });
    const load = await loadOf(marijke);
    expect(await atOnce(caseId, open(marijke), open(ilse))).toEqual(['done', 'done']);
    expect(await recordOf(caseId, 'case.reopened')).toHaveLength(1);
    expect(await loadOf(marijke)).toBe(load + (await wholeCase(caseId)).weight);
  });
});

describe('people, decided on by two at once', () => {
  it('somebody named is here or elsewhere, and the other choice is not silently lost', async () => {
    const identityId = await identity();
    const lives = home();
    const { caseId } = await asked({ ...lives, identityId });
    await asked({ ...lives, identityId, members: [{ name: 'Opa' }] });
    const { members } = (await wholeCase(caseId)).household;
    const opa = members.find((one) => !one.isConfirmed)!;
    const choose = (who: StaffActor, choice: 'here' | 'elsewhere') => () =>
      confirmPeople(who, caseId, new Map([[opa.id, choice]]));
    const outcomes = await atOnce(caseId, choose(marijke, 'here'), choose(ilse, 'elsewhere'));
    expect(outcomes.toSorted()).toEqual(['FieldErrorsError', 'done']);
    const now = await database().householdMember.findUniqueOrThrow({ where: { id: opa.id } });
    expect(now.until === null).toBe(outcomes[0] === 'done');
    const [first] = outcomes[0] === 'done' ? (['here'] as const) : (['elsewhere'] as const);
    await choose(ilse, first)();
    expect(await recordOf(caseId, 'household.changed')).toHaveLength(1);
  });

  it('the sender is the known person, or somebody else; whoever is late hears that it was decided', async () => {
    const lives = home();
    const { caseId } = await asked(lives);
    const { requestId } = await asked(lives);
    const outcomes = await atOnce(
      caseId,
      () => confirmHousehold(marijke, caseId, requestId, new Map()),
      () => splitHousehold(ilse, caseId, requestId, (name) => name),
    );
    expect(outcomes.toSorted()).toEqual(['ConflictError', 'done']);
    const request = await database().helpRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(request.matchStatus).toBe(outcomes[0] === 'done' ? 'confirmed' : 'split');
    const never = confirmHousehold(marijke, caseId, caseId, new Map());
    await expect(never).rejects.toThrow(NotFoundError);
  });

  it('is changed by one; the other sees both versions', async () => {
    const { caseId, askerId } = await asked(home());
    const facts = {
      ...{ familyNamePrefix: 'de', familyName: 'Vries', birthDate: '1980-02-01', email: '' },
      ...{ language: 'nl', needsInterpreter: false, version: 1 },
    };
    const change = (who: StaffActor, givenName: string, phone: string) => () =>
      editPerson(who, caseId, askerId, { ...facts, givenName, phone });
    const outcomes = await atOnce(
      caseId,
      change(marijke, 'Johan', '0600000001'),
      change(ilse, 'Jan', '0600000002'),
    );
    expect(outcomes.toSorted()).toEqual(['ConflictError', 'done']);
    const person = await database().person.findUniqueOrThrow({ where: { id: askerId } });
    expect(person).toMatchObject(
      outcomes[0] === 'done'
        ? { givenName: 'Johan', phone: '0600000001', version: 2 }
        : { givenName: 'Jan', phone: '0600000002', version: 2 },
    );
  });
});

describe('looking, by two at once', () => {
  it('takes "new" off once, and both looks are recorded', async () => {
    const { caseId } = await asked(home());
    const look = (who: StaffActor) => () => lookAtCase(who, caseId, words);
    expect(await atOnce(caseId, look(marijke), look(ilse))).toEqual(['done', 'done']);
    expect((await wholeCase(caseId)).isNew).toBe(false);
    expect(await recordOf(caseId, 'case.viewed')).toHaveLength(2);
  });

  it('as the stand-in’s time ends: who no longer stands in changes nothing', async () => {
    const { caseId } = await asked(home());
    const before = await wholeCase(caseId);
    const lock = await Held.by('select from "case" where id = $1 for update', [caseId]);
    const tried = closeCase(ilse, caseId, { outcome: 'Klaar.', version: 1 }).catch(
      (error: unknown) => error,
    );
    await lock.waiting(1);
    const absences = await database().absence.findMany();
    await database().absence.deleteMany();
    await lock.letGo(1);
    expect(await tried).toBeInstanceOf(NotFoundError);
    expect(await wholeCase(caseId)).toEqual(before);
    await database().absence.createMany({ data: absences });
    await expect(closeCase(ilse, caseId, { outcome: 'Klaar.', version: 1 })).rejects.toThrow(
      FieldErrorsError,
    );
  });
});
