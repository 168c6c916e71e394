import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editPerson } from '@/lib/commands/case/edit-person';
import { holdThing } from '@/lib/commands/lease/hold-thing';
import { settleLease } from '@/lib/commands/shared/lease';
import { letGo } from '@/lib/commands/lease/let-go';
import { throwAwayText } from '@/lib/commands/lease/throw-away-text';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction, type Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { editState } from '@/lib/queries/lease/edit-state';
import { addDays } from '@/lib/rules/local-date';
import type { PersonFacts } from '@/lib/schemas/case';
import type { Held } from '@/lib/schemas/lease';
import { joined } from '@/tests/support/factories/involved';
import { change, home, type Home } from '@/tests/support/factories/plan';
import { away, colleague } from '@/tests/support/factories/work';

let at: Home;
let standIn: StaffActor;
let held: Held;

beforeAll(async () => {
  at = await home();
  standIn = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  await away(at.contact, standIn);
  held = { thing: 'person', thingId: at.self.id };
});
beforeEach(async () => {
  await database().editLease.deleteMany();
  await database().typedText.deleteMany();
});

const later = (seconds: number) => new Date(now().getTime() + seconds * 1000);
const hold = (who: StaffActor, phone: string, isTakingOver = false, moment = now()) =>
  holdThing(
    who,
    { ...held, caseId: at.caseId, typed: { phone, version: '1' }, isTakingOver },
    moment,
  );
const other = (who: StaffActor) => ({ isSelf: false, name: who.name });
const textOf = async (who: StaffActor) =>
  (await editState(who, { ...held, caseId: at.caseId })).text?.values.phone;

describe('who types holds it', () => {
  it('two who begin at once: one holds it, and the other is told who', async () => {
    for (let round = 0; round < 10; round += 1) {
      await database().editLease.deleteMany();
      const both = await Promise.all([hold(at.contact, '1'), hold(standIn, '2')]);
      expect(both.filter(({ isSelf }) => isSelf)).toHaveLength(1);
    }
    expect(await textOf(at.contact)).toBe('1');
    expect(await textOf(standIn)).toBe('2');
  });

  it('for as long as somebody types, and a minute', async () => {
    await hold(at.contact, '1');
    expect(await hold(standIn, '2', false, later(55))).toEqual(other(at.contact));
    await hold(at.contact, '11', false, later(58));
    expect(await hold(standIn, '2', false, later(65))).toEqual(other(at.contact));
    expect(await hold(standIn, '2', false, later(120))).toEqual({ isSelf: true });
  });

  it('until the form is closed; nobody lets go of what another holds', async () => {
    await hold(at.contact, '1');
    await letGo(standIn, held);
    expect(await hold(standIn, '2')).toEqual(other(at.contact));
    await letGo(at.contact, held);
    expect(await hold(standIn, '2')).toEqual({ isSelf: true });
  });

  it('is taken over kindly: the text of who held it is there, for that one alone', async () => {
    await hold(at.contact, 'van mij');
    expect(await hold(standIn, 'van Omar', true)).toEqual({ isSelf: true });
    expect(await hold(at.contact, 'van mij, en meer')).toEqual(other(standIn));
    expect(await textOf(at.contact)).toBe('van mij, en meer');
    expect(await textOf(standIn)).toBe('van Omar');
    expect((await editState(at.contact, { ...held, caseId: at.caseId })).busy).toBe(standIn.name);
    await throwAwayText(standIn, held);
    expect(await textOf(at.contact)).toBe('van mij, en meer');
    const { cipher } = await database().typedText.findFirstOrThrow();
    expect(Buffer.from(cipher).toString()).not.toContain('van mij');
  });
});

describe('who may not change it', () => {
  it('holds nothing and keeps no text', async () => {
    const outsider = await colleague({ name: 'Olga Buiten', contractHours: 0 });
    const involved = await joined(at.caseId, 'wmo', 'Anouk Fictief');
    await expect(hold(outsider, '3')).rejects.toThrow(NotFoundError);
    await expect(hold(involved, '3')).rejects.toThrow(NotFoundError);
    const strange = { ...held, thingId: randomId(), caseId: at.caseId };
    const made = holdThing(at.contact, { ...strange, typed: {}, isTakingOver: false });
    await expect(made).rejects.toThrow(NotFoundError);
    expect(await database().editLease.count()).toBe(0);
    expect(await database().typedText.count()).toBe(0);
  });
});

describe('a save', () => {
  const facts = async (more: Partial<PersonFacts>): Promise<PersonFacts> => {
    const person = await database().person.findUniqueOrThrow({ where: { id: held.thingId } });
    const { givenName, familyNamePrefix, familyName, phone, email, language, version } = person;
    return {
      ...{ givenName, familyNamePrefix: familyNamePrefix ?? '', familyName: familyName ?? '' },
      ...{ birthDate: null, phone: phone ?? '', email: email ?? '', language, version },
      ...{ needsInterpreter: false, ...more },
    };
  };
  const save = async (who: StaffActor, more: Partial<PersonFacts>) =>
    editPerson(who, at.caseId, held.thingId, await facts(more));

  it('of who holds it lets go, and forgets the text', async () => {
    await hold(at.contact, '0600000001');
    await save(at.contact, { phone: '0600000001' });
    expect(await database().editLease.count()).toBe(0);
    expect(await textOf(at.contact)).toBeUndefined();
  });

  it('while another types is a conflict that names this one; saying it again is enough', async () => {
    await hold(standIn, '0600000003');
    const first = save(at.contact, { phone: '0600000002' });
    await expect(first).rejects.toMatchObject({ current: { busy: standIn.name } });
    await save(at.contact, { phone: '0600000002', takesOver: true });
    expect(await textOf(standIn)).toBe('0600000003');
    const { phone } = await database().person.findUniqueOrThrow({ where: { id: held.thingId } });
    expect(phone).toBe('0600000002');
  });

  it('and a take-over at once: it is in before, or a conflict, and no text is lost', async () => {
    for (let round = 0; round < 10; round += 1) {
      const phone = `06100000${10 + round}`;
      await database().editLease.deleteMany();
      await hold(at.contact, phone);
      const saving = save(at.contact, { phone });
      const [saved, taken] = await Promise.allSettled([saving, hold(standIn, 'x', true)]);
      expect(taken).toMatchObject({ status: 'fulfilled', value: { isSelf: true } });
      const row = await database().person.findUniqueOrThrow({ where: { id: held.thingId } });
      if (saved.status === 'fulfilled') expect(row.phone).toBe(phone);
      else {
        expect(saved.reason).toBeInstanceOf(ConflictError);
        expect(await textOf(at.contact)).toBe(phone);
      }
    }
  });

  it('and a sign of one’s own typing that comes in beside it: nobody waits for oneself', async () => {
    const meanwhile = (tx: Tx) => {
      const deleteMany: Tx['editLease']['deleteMany'] = (which) =>
        tx.editLease.deleteMany(which).then(async (gone) => {
          await hold(at.contact, '0600000004');
          return gone;
        }) as never;
      return new Proxy(tx, {
        get: (real, name: keyof Tx) => (name === 'editLease' ? { deleteMany } : real[name]),
      });
    };
    const saving = { ...held, actor: at.contact, caseId: at.caseId, at: now(), current: {} };
    const save = () => transaction((tx) => settleLease(meanwhile(tx), saving));
    await expect(save()).resolves.toBeUndefined();
  });

  it('brings together what each of two changed; only what both changed is asked', async () => {
    const seen = await facts({});
    const was = { ...seen, birthDate: '', needsInterpreter: '' } as never;
    await save(standIn, { phone: '0620000001' });
    const mine = { ...seen, was, email: 'nieuw@example.nl' };
    expect(await editPerson(at.contact, at.caseId, held.thingId, mine)).toBe('merged');
    const where = { id: held.thingId };
    const row = await database().person.findUniqueOrThrow({ where });
    expect(row).toMatchObject({ phone: '0620000001', email: 'nieuw@example.nl' });
    const clash = { ...seen, was, phone: '0620000002' };
    const both = editPerson(at.contact, at.caseId, held.thingId, clash);
    await expect(both).rejects.toMatchObject({ current: { phone: '0620000001' } });
  });

  it('of somebody who lives in two households gives neither away: nobody hears who is typing at the other', async () => {
    await database().staff.updateMany({ data: { contractHours: 0 } });
    const there = await colleague({ name: 'Ria Verborgen' });
    const hidden = await home({ houseNumber: '77' });
    expect(hidden.contact.name).toBe(there.name);
    await database().household.update({
      where: { id: hidden.householdId },
      data: { isRestricted: true },
    });
    await database().householdMember.create({
      data: { householdId: hidden.householdId, personId: at.self.id, relation: 'kind' },
    });
    const typing = { ...held, typed: { phone: '9' }, isTakingOver: false };
    const holdThere = () => holdThing(there, { ...typing, caseId: hidden.caseId });
    expect(await holdThere()).toEqual({ isSelf: true });
    expect((await editState(at.contact, { ...held, caseId: at.caseId })).busy).toBeNull();
    await expect(save(at.contact, { phone: '0630000001' })).resolves.toBe('saved');
    expect(await hold(at.contact, '1')).toEqual({ isSelf: true });
    expect(await holdThere()).toEqual({ isSelf: true });
  });
});

describe('the texts of a plan, and the day of looking back', () => {
  const changes = [
    ['planGoesWell', { kind: 'goesWell', words: 'Samen eten.' }],
    ['planWrong', { kind: 'whenItGoesWrong', words: 'Bel mij.' }],
    ['planDay', { kind: 'evaluateOn', date: addDays(today(), 30) }],
  ] as const;

  it.each(changes)(
    '%s is held while somebody types, and let go when it is saved',
    async (thing, made) => {
      const text = { thing, thingId: at.householdId } as const;
      const type = (who: StaffActor) =>
        holdThing(who, {
          ...text,
          caseId: at.caseId,
          typed: { words: 'Bel' },
          isTakingOver: false,
        });
      expect(await type(standIn)).toEqual({ isSelf: true });
      expect(await type(at.contact)).toEqual(other(standIn));
      const save = (more = {}) =>
        change(at.contact, at.householdId, made, { wasSaid: true, ...more });
      await expect(save()).rejects.toMatchObject({ current: { busy: standIn.name } });
      expect(await save({ takesOver: true })).toBe('changed');
      const shown = { ...text, caseId: at.caseId };
      expect((await editState(standIn, shown)).text?.values).toEqual({ words: 'Bel' });
      expect((await editState(at.contact, shown)).text).toBeNull();
      const strange = { thing, thingId: randomId(), caseId: at.caseId, typed: {} };
      const none = holdThing(at.contact, { ...strange, isTakingOver: false });
      await expect(none).rejects.toThrow(NotFoundError);
    },
  );
});
