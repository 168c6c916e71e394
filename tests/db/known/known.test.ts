import { beforeAll, describe, expect, it } from 'vitest';
import { doubtFact } from '@/lib/commands/known/doubt-fact';
import { endFact } from '@/lib/commands/known/end-fact';
import { lookAtKnown } from '@/lib/commands/known/look-at-known';
import { noteFact } from '@/lib/commands/known/note-fact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { caseKnown, knownAlready, oneFact } from '@/lib/queries/known/case-known';
import { myKnown } from '@/lib/queries/known/my-known';
import { notedFactSchema } from '@/lib/schemas/noted-fact';
import { home, involved, member, spokenWith, type Home } from '@/tests/support/factories/plan';
import { away, colleague, recordOf, team, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let helper: StaffActor;
let outsider: StaffActor;

const said = (about: object = {}) =>
  notedFactSchema(today()).parse({
    ...{ formKey: randomId(), kind: 'income', words: 'Bijstand sinds mei.', personId: '' },
    ...{ domain: '', source: 'gesprek thuis', ...about },
  });
const note = async (about: object = {}, actor = at.contact) => {
  const fact = said(about);
  await noteFact(actor, at.caseId, fact);
  return (await database().knownFact.findUniqueOrThrow({ where: { formKey: fact.formKey } })).id;
};
const end = (version = 1, words = '') => ({ version, words, formKey: randomId() });
const source = { source: 'Nieuwe versie' };
const wordsFor = async (actor: StaffActor) =>
  (await caseKnown(actor, at.caseId))?.lines.map(({ words }) => words);

beforeAll(async () => {
  await colleague({ teamId: await team('Noord') });
  at = await home();
  helper = await involved(at.householdId);
  await database().involvement.updateMany({
    where: { staffId: helper.staffId },
    data: { domain: 'wmo' },
  });
  outsider = await colleague({ name: 'Naima Luchtkasteel', contractHours: 0 });
  await spokenWith(at.requestId);
});

describe('what a household told once', () => {
  it('is written down once per form, with where it comes from, and shown where it may be asked again', async () => {
    const fact = said();
    await noteFact(at.contact, at.caseId, fact);
    await noteFact(at.contact, at.caseId, fact);
    const lines = await knownAlready(at.contact, at.caseId, 'talk');
    expect(lines.filter(({ words }) => words === 'Bijstand sinds mei.')).toMatchObject([
      {
        source: { kind: 'noted', words: 'gesprek thuis', on: today(), by: at.contact.name },
        ...{ mayEnd: true, domain: null, person: null, doubt: null },
      },
    ]);
    expect(await recordOf(at.caseId, 'known.noted')).toHaveLength(1);
  });

  it('is nobody else’s; the attempt is recorded', async () => {
    await expect(noteFact(outsider, at.caseId, said())).rejects.toThrow(NotFoundError);
    await expect(lookAtKnown(outsider, at.caseId)).rejects.toThrow(NotFoundError);
    expect(await caseKnown(outsider, at.caseId)).toBeNull();
    expect(await knownAlready(outsider, at.caseId, 'visit')).toEqual([]);
    const looks = await recordOf(at.caseId, 'known.viewed');
    expect(looks.map(({ result }) => result)).toEqual(['refused', 'refused']);
    await lookAtKnown(at.contact, at.caseId);
  });

  it('belongs to the part for which it was given: who helps with another one does not see it', async () => {
    await note({ domain: 'wmo', words: 'Loopt moeilijk.', kind: 'papers' });
    await note({ domain: 'armoede', words: 'Drie schulden.', kind: 'health' });
    expect(await wordsFor(helper)).toEqual(['Loopt moeilijk.']);
    expect(await wordsFor(at.contact)).toEqual(
      expect.arrayContaining(['Loopt moeilijk.', 'Drie schulden.', 'Bijstand sinds mei.']),
    );
    const standIn = await colleague({ name: 'Kees Fabel', contractHours: 0 });
    const absence = await away(at.contact, standIn);
    expect(await wordsFor(standIn)).toContain('Drie schulden.');
    await database().absence.delete({ where: { id: absence } });
    await note({ domain: 'wmo', words: 'Rolstoel.', kind: 'papers' }, helper);
    await expect(noteFact(helper, at.caseId, said({ domain: 'armoede' }))).rejects.toThrow(
      FieldErrorsError,
    );
    await expect(noteFact(helper, at.caseId, said())).rejects.toThrow(FieldErrorsError);
    const left = await involved(at.householdId, 'Ben Weg');
    expect(await wordsFor(left)).toContain('Drie schulden.');
    await database().involvement.updateMany({
      where: { staffId: left.staffId },
      data: { endedAt: new Date() },
    });
    expect(await caseKnown(left, at.caseId)).toBeNull();
  });

  it('is about somebody who lives there', async () => {
    const elsewhere = await home({ houseNumber: '2' });
    const personId = elsewhere.resident.personId!;
    await expect(noteFact(at.contact, at.caseId, said({ personId }))).rejects.toThrow(
      FieldErrorsError,
    );
  });

  it('counts what a request told, without copying it', async () => {
    const asked = await home({
      ...{ houseNumber: '3', members: [{ name: 'Bo' }], safeReach: 'Bel mijn werk.' },
      ...{ ways: ['call'], urgencies: ['unsafe'] },
    });
    const lines = await knownAlready(asked.contact, asked.caseId, 'visit');
    expect(lines).toMatchObject([
      { kind: 'family', words: 'Bo (kind)', source: { kind: 'request' }, mayEnd: false },
      { kind: 'other', words: 'Bel mijn werk.' },
    ]);
    expect(await database().knownFact.count({ where: { householdId: asked.householdId } })).toBe(0);
    await spokenWith(asked.requestId);
    expect((await myKnown(asked.resident)).map(({ words }) => words)).toContain('Bo (kind)');
  });
});

describe('what is no longer so', () => {
  it('goes off the list once; how it is now comes in its place', async () => {
    const id = await note({ words: 'Werkt 20 uur.', kind: 'work' });
    await endFact(at.contact, at.caseId, id, end(1, 'Werkt 30 uur.'), source);
    expect(await wordsFor(at.contact)).toContain('Werkt 30 uur.');
    expect(await wordsFor(at.contact)).not.toContain('Werkt 20 uur.');
    expect(await oneFact(at.contact, at.caseId, id)).toMatchObject({
      ended: { by: at.contact.name },
    });
  });

  it('is ended by one of two, and the other keeps what was typed', async () => {
    const id = await note({ words: 'Huurt.', kind: 'housing', domain: 'wmo' });
    const both = await Promise.allSettled([
      endFact(at.contact, at.caseId, id, end(1, 'Koopt.'), source),
      endFact(helper, at.caseId, id, end(1, 'Woont in.'), source),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(ConflictError);
    const now = (await wordsFor(at.contact))!.filter((one) => /Koopt|Woont in/.test(one));
    expect(now).toHaveLength(1);
  });

  it('is for who may keep it: not for who helps with another part', async () => {
    const id = await note({ domain: 'jeugd', words: 'Traplift.', kind: 'housing' });
    for (const actor of [helper, outsider]) {
      await expect(endFact(actor, at.caseId, id, end(), source)).rejects.toThrow(NotFoundError);
      expect(await oneFact(actor, at.caseId, id)).toBeNull();
    }
    const elsewhere = await home({ houseNumber: '4' });
    await expect(endFact(elsewhere.contact, elsewhere.caseId, id, end(), source)).rejects.toThrow(
      NotFoundError,
    );
    expect(await wordsFor(at.contact)).toContain('Traplift.');
  });

  it('is said by the resident: the contact person hears of it, and sees both versions', async () => {
    const id = await note({ words: 'Auto.', kind: 'other' });
    const mine = await myKnown(at.resident);
    expect(mine.find((fact) => fact.id === id)).toMatchObject({ words: 'Auto.', doubt: null });
    await doubtFact(at.resident, id, { words: 'Verkocht.' });
    await doubtFact(at.resident, id, { words: 'Verkocht.' });
    const { signals, entries } = await wholeCase(at.caseId);
    expect(signals.filter(({ kind }) => kind === 'factDoubted')).toMatchObject([
      { staffId: at.contact.staffId, seenAt: null },
    ]);
    expect(entries.filter(({ kind }) => kind === 'factDoubted')).toHaveLength(1);
    await expect(endFact(at.contact, at.caseId, id, end(1), source)).rejects.toThrow(ConflictError);
    const fact = await oneFact(at.contact, at.caseId, id);
    expect(fact).toMatchObject({ doubt: { words: 'Verkocht.' }, version: 2, ended: null });
    await lookAtKnown(at.contact, at.caseId);
    expect(
      (await wholeCase(at.caseId)).signals.filter(
        ({ kind, seenAt }) => kind === 'factDoubted' && !seenAt,
      ),
    ).toEqual([]);
    await endFact(at.contact, at.caseId, id, end(2), source);
    await expect(doubtFact(at.resident, id, { words: 'Nog iets.' })).rejects.toThrow(ConflictError);
  });

  it('stays as it is in a case that is closed', async () => {
    const closed = await home({ houseNumber: '8' });
    const fact = await database().knownFact.create({
      data: {
        ...{ householdId: closed.householdId, kind: 'other', words: 'Fiets.', source: 'Gesprek.' },
        ...{ givenOn: new Date(), formKey: randomId(), notedById: closed.contact.staffId },
      },
    });
    await database().case.update({
      where: { id: closed.caseId },
      data: { status: 'closed', closedAt: new Date(), outcome: 'Klaar.' },
    });
    const ending = endFact(closed.contact, closed.caseId, fact.id, end(1, 'Auto.'), source);
    await expect(ending).rejects.toThrow(FieldErrorsError);
    expect(await database().knownFact.count({ where: { householdId: closed.householdId } })).toBe(
      1,
    );
  });

  it('stays as it was told', async () => {
    const change = database().knownFact.updateMany({ data: { words: 'Anders.' } });
    await expect(change).rejects.toThrow(/stays as it was told/);
    await expect(database().knownFact.deleteMany({})).rejects.toThrow();
  });
});

describe('what somebody of the household reads', () => {
  it('is the own and the household’s, never what another told alone', async () => {
    const year = new Date().getFullYear();
    const partner = await member(at.householdId, 'Jo', '1980-01-01');
    const teenager = await member(at.householdId, 'Bo', `${year - 15}-01-01`);
    const child = await member(at.householdId, 'Mo', `${year - 8}-01-01`);
    const later = async (who: string, words: string) =>
      note({ personId: who, words, kind: 'health' });
    await later(partner.personId!, 'Slaapt slecht.');
    await later(teenager.personId!, 'Somber op school.');
    await later(child.personId!, 'Astma.');
    const all = await note({ words: 'Eén bad.', kind: 'housing' });
    const read = async (actor: Home['resident']) => (await myKnown(actor)).map((f) => f.words);
    expect(await read(partner)).toEqual(expect.arrayContaining(['Slaapt slecht.', 'Eén bad.']));
    // What was told before somebody came to live there is of who lived there then.
    expect(await read(partner)).not.toContain('Bijstand sinds mei.');
    expect(await read(partner)).not.toContain('Somber op school.');
    // Nobody knows yet who decides about this child.
    expect(await read(partner)).not.toContain('Astma.');
    expect(await read(teenager)).toEqual(['Somber op school.']);
    expect(await read(child)).toEqual([]);
    expect(await read(at.resident)).not.toContain('Slaapt slecht.');
    await database().authority.create({
      data: {
        ...{ childId: child.personId!, adultId: partner.personId!, reading: 'unlessUnsafe' },
        ...{ recordedById: at.contact.staffId, kind: 'parental', source: 'told' },
      },
      select: { id: true },
    });
    expect(await read(partner)).toContain('Astma.');
    const elsewhere = await home({ houseNumber: '5' });
    expect(await read(elsewhere.resident)).not.toContain('Eén bad.');
    for (const actor of [teenager, elsewhere.resident]) {
      await expect(doubtFact(actor, all, { words: '' })).rejects.toThrow(NotFoundError);
    }
  });
});
