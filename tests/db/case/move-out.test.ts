import { beforeEach, describe, expect, it } from 'vitest';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { moveOut } from '@/lib/commands/case/move-out';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { planPage } from '@/lib/queries/plan/plan-page';
import { moveOutSchema, type MoveOut } from '@/lib/schemas/move-out';
import { asOwner } from '@/tests/support/database';
import { draft, sender } from '@/tests/support/factories/draft';
import { sentRequest } from '@/tests/support/factories/my-case';
import {
  change,
  home,
  member,
  newGoal,
  newStep,
  planOf,
  type Home,
} from '@/tests/support/factories/plan';
import { at, say } from '@/tests/support/factories/talk';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';
import { colleague, loadOf, recordOf, wholeCase } from '@/tests/support/factories/work';

let house = 300;
let family: Home;
beforeEach(async () => {
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  await colleague();
  family = await home({ houseNumber: String((house += 1)), members: [{ name: 'Noor' }] });
});

const words = (name: string) => `${name} is vanaf nu uw contactpersoon.`;
const form = (people: string[], about: Partial<MoveOut> = {}): MoveOut => ({
  ...moveOutSchema.parse({ people, formKey: randomId() }),
  ...about,
});
const leave = (people: string[], about: Partial<MoveOut> = {}) =>
  moveOut(family.contact, family.caseId, form(people, about), words);
const membersOf = (householdId: string) =>
  database().householdMember.findMany({
    where: { householdId, until: null, isConfirmed: true },
    include: { person: true },
  });
const homeOf = async (personId: string) =>
  (
    await database().householdMember.findFirstOrThrow({
      where: { personId, until: null },
      select: { householdId: true },
    })
  ).householdId;
const caseOf = (householdId: string) =>
  database().case.findMany({ where: { householdId }, orderBy: { openedAt: 'asc' } });

describe('appointments', () => {
  const stateOf = (id: string) =>
    database().appointment.findUniqueOrThrow({ where: { id }, select: { householdId: true } });

  it('go along as the colleague says which; the others stay', async () => {
    const { householdId, contact, caseId } = family;
    const { appointmentId: along } = await plannedVisit(contact, householdId);
    const { appointmentId: stays } = await plannedVisit(contact, householdId, visitForm(20));
    const other = await home({ houseNumber: `${house}5` });
    const { appointmentId: theirs } = await plannedVisit(other.contact, other.householdId);
    // Who asked goes; a grown child stays.
    await member(householdId, 'Karim', '2004-05-06');
    const visits = [along, theirs];
    await moveOut(contact, caseId, form([family.self.id], { visits }), words);
    const toId = await homeOf(family.self.id);
    expect(toId).not.toBe(householdId);
    expect(await stateOf(along)).toEqual({ householdId: toId });
    expect(await stateOf(stays)).toEqual({ householdId });
    expect(await stateOf(theirs)).toEqual({ householdId: other.householdId });
  });

  it('stay where somebody helps; nothing is written when they would not', async () => {
    const { householdId, contact } = family;
    const { appointmentId } = await plannedVisit(contact, householdId);
    const karim = await member(householdId, 'Karim', '2004-05-06');
    await expect(leave([karim.personId!], { visits: [appointmentId] })).rejects.toMatchObject({
      errors: [{ path: 'visits', key: 'visitsStay' }],
    });
    expect(await homeOf(karim.personId!)).toBe(householdId);
    expect(await stateOf(appointmentId)).toEqual({ householdId });
  });
});

describe('a member who moves out', () => {
  it('gets a household of its own; who stays keeps the case, and nobody is in no household', async () => {
    const karim = await member(family.householdId, 'Karim', '2004-05-06');
    const before = await membersOf(family.householdId);
    await leave([karim.personId!], { street: 'Elders', houseNumber: '9', postcode: '1222 ZZ' });
    const toId = await homeOf(karim.personId!);
    expect(toId).not.toBe(family.householdId);
    expect(await membersOf(family.householdId)).toHaveLength(before.length - 1);
    expect(await caseOf(toId)).toEqual([]);
    expect(await database().household.findUniqueOrThrow({ where: { id: toId } })).toMatchObject({
      ...{ street: 'Elders', houseNumber: '9', postcode: '1222 ZZ' },
    });
    const [left] = await recordOf(family.caseId, 'household.parted');
    expect(left).toMatchObject({ payload: { toCaseId: null }, requestId: null });
  });

  it('takes along what was asked, with its parts, story and promise, and the contact person stays', async () => {
    const karim = await member(family.householdId, 'Karim', '2004-05-06');
    const before = await wholeCase(family.caseId);
    const noor = before.household.members.find(({ person }) => person.givenName === 'Noor')!;
    await leave([family.self.id, noor.personId]);
    const toId = await homeOf(family.self.id);
    const [fresh, ...more] = await caseOf(toId);
    expect(more).toEqual([]);
    const after = await wholeCase(fresh!.id);
    expect(after).toMatchObject({ status: 'open', contactPersonId: family.contact.staffId });
    expect(after.requests.map(({ id }) => id)).toEqual(before.requests.map(({ id }) => id));
    expect(after.requests.flatMap(({ parts }) => parts.map(({ caseId }) => caseId))).toEqual(
      before.requests.flatMap(({ parts }) => parts.map(() => fresh!.id)),
    );
    expect(after.nextPromiseOn).toEqual(before.nextPromiseOn);
    expect(after.entries.map(({ kind }) => kind)).toContain('requestSent');
    // Nothing is left to do where nothing was asked any more.
    expect(await wholeCase(family.caseId)).toMatchObject({ status: 'closed', requests: [] });
    expect(await membersOf(family.householdId)).toMatchObject([{ personId: karim.personId }]);
    expect(await loadOf(family.contact)).toBe(after.weight);
  });

  it('gets somebody else when that is wanted, who is told, and so is the resident', async () => {
    await member(family.householdId, 'Karim', '1980-01-01');
    const omar = await colleague({ name: 'Omar Verzinsel' });
    await leave([family.self.id], { wantsOther: true, hasSafetyFlag: true, isAddressSecret: true });
    const [fresh] = await caseOf(await homeOf(family.self.id));
    const after = await wholeCase(fresh!.id);
    expect(after).toMatchObject({ contactPersonId: omar.staffId, weight: 4 });
    expect(after.household).toMatchObject({ hasSafetyFlag: true, isAddressSecret: true });
    expect(after.household.exclusions).toMatchObject([{ staffId: family.contact.staffId }]);
    expect(after.signals).toMatchObject([{ staffId: omar.staffId, kind: 'newCase' }]);
    expect(after.entries.at(-1)).toMatchObject({
      kind: 'contactPersonChanged',
      isForResident: true,
    });
    await expect(casePage(family.contact, fresh!.id)).rejects.toThrow(NotFoundError);
  });

  it('leaves no trace of where to in what the others and their contact person read', async () => {
    const karim = await member(family.householdId, 'Karim', '1980-01-01');
    await sentRequest({ houseNumber: String(house), givenName: 'Karim' });
    const toId = randomId();
    await leave([family.self.id], { formKey: toId, street: 'Schuilstraat', wantsOther: false });
    const [fresh] = await caseOf(toId);
    const page = JSON.stringify(await casePage(family.contact, family.caseId));
    for (const secret of ['Schuilstraat', toId, fresh!.id]) expect(page).not.toContain(secret);
    await expect(planPage(karim, toId)).rejects.toThrow(NotFoundError);
    await expect(planPage(family.resident, family.householdId)).rejects.toThrow(NotFoundError);
  });

  it('reads on who looked before, in the case that was left', async () => {
    await member(family.householdId, 'Karim', '1980-01-01');
    await lookAtCase(family.contact, family.caseId, {
      contactPerson: 'helpt',
      standIn: 'vervangt',
    });
    await leave([family.self.id]);
    const own = (await findOwnRequest(family.resident, family.requestId))!;
    const events = (await myLog(own, 50)).lines.map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['household.parted', 'case.viewed']));
  });
});

describe('the plan, when somebody leaves', () => {
  it('own goals begin anew there with what is open; here they end, and nothing waits for who left', async () => {
    const karim = await member(family.householdId, 'Karim', '2004-05-06');
    const his = { kind: 'resident', id: karim.personId! } as const;
    const [shared, own] = [newGoal('Rust in huis'), newGoal('Een kamer', { personId: his.id })];
    const [look, sign] = [newStep(own.id, his), newStep(own.id, family.self)];
    const post = newStep(shared.id, his, { title: 'De post openen' });
    const { householdId, resident } = family;
    await change(resident, householdId, { kind: 'goalAdded', goal: shared });
    await change(karim, householdId, { kind: 'goalAdded', goal: own });
    await change(karim, householdId, { kind: 'stepAdded', step: look });
    await database().planStep.create({
      data: {
        ...{ id: sign.id, goalId: own.id, title: 'Tekenen', position: 1 },
        ...{ planId: (await planOf(householdId)).id, ownerStaffId: family.contact.staffId },
      },
    });
    await database().planStepWait.create({
      data: { planId: (await planOf(householdId)).id, stepId: sign.id, waitsForId: look.id },
    });
    await database().planStep.create({
      data: {
        ...{ id: post.id, goalId: shared.id, title: post.title, position: 0 },
        ...{ planId: (await planOf(householdId)).id, ownerPersonId: his.id },
      },
    });
    await leave([his.id]);
    const here = await planOf(householdId);
    expect(here.goals.map(({ words: said, state }) => [said, state])).toEqual([
      ['Rust in huis', 'open'],
      ['Een kamer', 'dropped'],
    ]);
    expect(here.steps.find(({ id }) => id === post.id)?.state).toBe('dropped');
    const there = await planOf(await homeOf(his.id));
    expect(there.goals).toMatchObject([{ words: 'Een kamer', state: 'open', personId: his.id }]);
    expect(there.steps.map(({ title }) => title)).toEqual(['De post openen', 'Tekenen']);
    expect(there.steps[1]!.waitsFor).toMatchObject([{ waitsForId: there.steps[0]!.id }]);
    expect(there.versions).toMatchObject([{ number: 1, change: { kind: 'joined' } }]);
  });

  it('a conversation alone goes along', async () => {
    const karim = await member(family.householdId, 'Karim', '2010-05-06');
    await say(karim, at(family.householdId, karim.personId!), 'Mag ik iets zeggen?');
    await leave([karim.personId!]);
    const talks = await database().conversation.findMany({ where: { personId: karim.personId } });
    expect(talks).toMatchObject([{ householdId: await homeOf(karim.personId!) }]);
  });
});

describe('what is refused', () => {
  it('that everybody leaves, or somebody who does not live there', async () => {
    const everybody = (await membersOf(family.householdId)).map(({ personId }) => personId);
    await expect(leave(everybody)).rejects.toMatchObject({ errors: [{ key: 'everybodyLeaves' }] });
    const other = await sentRequest({ houseNumber: '299' });
    await expect(leave([other.askerId])).rejects.toMatchObject({
      errors: [{ key: 'leaversGone' }],
    });
    expect(await membersOf(family.householdId)).toHaveLength(everybody.length);
  });

  it('an outsider finds nothing, and nothing moves', async () => {
    const outsider = await colleague({ name: 'Kees Fabel' });
    const typed = form([family.self.id]);
    await expect(moveOut(outsider, family.caseId, typed, words)).rejects.toThrow(NotFoundError);
    expect(await homeOf(family.self.id)).toBe(family.householdId);
    expect(await database().household.count({ where: { id: typed.formKey } })).toBe(0);
  });

  it('of a shielded household: its shield goes along, and another contact person is for a team lead', async () => {
    await member(family.householdId, 'Karim', '1980-01-01');
    const { householdId } = family;
    const { staffId } = family.contact;
    await database().householdAccess.create({ data: { householdId, staffId } });
    await database().household.update({ where: { id: householdId }, data: { isRestricted: true } });
    await expect(leave([family.self.id], { wantsOther: true })).rejects.toMatchObject({
      errors: [{ path: 'wantsOther', key: 'restrictedStays' }],
    });
    await leave([family.self.id]);
    const toId = await homeOf(family.self.id);
    const found = await database().household.findUniqueOrThrow({
      where: { id: toId },
      include: { access: true, cases: true },
    });
    expect(found).toMatchObject({
      ...{ isRestricted: true, access: [{ staffId }], cases: [{ contactPersonId: staffId }] },
    });
  });
});

describe('at once', () => {
  it('the same form twice makes one household', async () => {
    const karim = await member(family.householdId, 'Karim', '2004-05-06');
    const typed = form([karim.personId!]);
    const press = () => moveOut(family.contact, family.caseId, typed, words);
    await Promise.all([press(), press()]);
    expect(await recordOf(family.caseId, 'household.parted')).toHaveLength(1);
  });

  it('two colleagues who write down the same: one does, the other reads that they are gone', async () => {
    const karim = await member(family.householdId, 'Karim', '2004-05-06');
    const results = await Promise.allSettled([leave([karim.personId!]), leave([karim.personId!])]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const homes = await database().householdMember.findMany({
      where: { personId: karim.personId!, until: null },
    });
    expect(homes).toHaveLength(1);
  });

  it('requests that come meanwhile: one open case per household, each request in one of its sender', async () => {
    await member(family.householdId, 'Karim', '1980-01-01');
    const { identityId } = family.resident;
    const personId = family.self.id;
    const drafts = await Promise.all(Array.from({ length: 12 }, () => draft({ identityId })));
    const send = (one: string) => submitRequest(sender(identityId), one);
    await Promise.all([
      ...drafts.slice(0, 6).map(send),
      leave([personId]),
      ...drafts.slice(6).map(send),
    ]);
    const toId = await homeOf(personId);
    expect(toId).not.toBe(family.householdId);
    const requests = await database().helpRequest.findMany({
      where: { askerId: personId },
      include: { case: true, parts: true },
    });
    expect(requests.length).toBeGreaterThanOrEqual(12);
    for (const request of requests) {
      expect(request.householdId).toBe(toId);
      expect(request.case.householdId).toBe(toId);
      expect(request.parts.every(({ caseId }) => caseId === request.caseId)).toBe(true);
    }
    const cases = await caseOf(toId);
    expect(cases.filter(({ status }) => status === 'open')).toHaveLength(1);
  });
});
