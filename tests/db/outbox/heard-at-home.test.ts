import { describe, expect, it } from 'vitest';
import { cancelVisit } from '@/lib/commands/visit/change-visit';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import { childOf, decidesElsewhere, twoAddresses } from '@/tests/support/factories/authority';
import { identity, sentRequest, signedIn } from '@/tests/support/factories/my-case';
import { change, home, involved, member, newGoal, type Home } from '@/tests/support/factories/plan';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';

const born = (age: number) => addDays(today(), -age * 366);

/** How somebody was told of a case, oldest first, and about which request. */
const heard = (caseId: string, { personId }: ResidentActor) =>
  database().outboundMessage.findMany({
    where: { caseId, personId, template: 'message' },
    orderBy: { id: 'asc' },
    select: { channel: true, requestId: true, isPrivate: true },
  });

const signals = ({ contact, caseId }: Home, kind: string) =>
  database().signal.count({ where: { staffId: contact.staffId, caseId, kind } });

/** Somebody at home who asks for help too, and signed in to do so. */
async function asks(at: Home, name: string, age: number, houseNumber: string) {
  const one = await member(at.householdId, name, born(age));
  const identityId = await identity();
  await database().identity.update({
    where: { id: identityId },
    data: { personId: one.personId! },
    select: { id: true },
  });
  const asking = { givenName: name, birthDate: born(age), houseNumber, identityId };
  return { sent: await sentRequest(asking), actor: await signedIn(identityId) };
}

const setRequests = (at: Home, data: object) =>
  database().helpRequest.updateMany({ where: { askerId: at.self.id }, data });

describe('of two homes', () => {
  it('one hears of each, also while news of the other waits for somebody who calls', async () => {
    const { mother, father } = await twoAddresses('4710');
    const yara = await childOf(mother.householdId, 'Yara', 9);
    await decidesElsewhere(mother, yara, father.resident);
    const goal = newGoal('Zwemmen.', { personId: yara });
    await change(mother.resident, mother.householdId, { kind: 'goalAdded', goal });
    // He lives elsewhere and gave no address: somebody calls about his child.
    expect(await heard(mother.caseId, father.resident)).toMatchObject([{ channel: 'person' }]);
    const other = await home({ houseNumber: '4711' });
    await database().householdMember.create({
      data: { householdId: other.householdId, personId: father.self.id, relation: 'partner' },
      select: { id: true },
    });
    await plannedVisit(other.contact, other.householdId);
    expect(await heard(other.caseId, father.resident)).toMatchObject([{ channel: 'letter' }]);
    // Of one and the same case one call is enough.
    await plannedVisit(mother.contact, mother.householdId, visitForm(5));
    const another = newGoal('Lezen.', { personId: yara });
    await change(mother.resident, mother.householdId, { kind: 'goalAdded', goal: another });
    expect(await heard(mother.caseId, father.resident)).toHaveLength(1);
  });
});

describe('who is young and asked for help', () => {
  it('gets no paper at home: of what is for all, and of what is for this one', async () => {
    const at = await home({ houseNumber: '4720' });
    const { sent, actor } = await asks(at, 'Bo', 15, '4720');
    expect(sent.caseId).toBe(at.caseId);
    await plannedVisit(at.contact, at.householdId);
    const bo = { channel: 'person', requestId: sent.requestId, isPrivate: true };
    expect(await heard(at.caseId, actor)).toEqual([bo]);
    expect(await heard(at.caseId, at.resident)).toMatchObject([{ channel: 'letter' }]);
    await database().outboundMessage.deleteMany({ where: { personId: actor.personId } });
    const goal = newGoal('Een rustige klas.', { personId: actor.personId });
    await change(actor, at.householdId, { kind: 'goalAdded', goal });
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    expect(await change(at.contact, at.householdId, words)).toBe('proposed');
    expect(await heard(at.caseId, actor)).toEqual([bo]);
  });
});

describe('a visit that somebody at home cancels', () => {
  it('is told to who heard of it, and not to who cancels', async () => {
    const at = await home({ houseNumber: '4730', email: 'ans4730@voorbeeld.example' });
    const jo = await member(at.householdId, 'Jo', born(40));
    const noor = await member(at.householdId, 'Noor', born(9));
    const seen = await plannedVisit(at.contact, at.householdId);
    const all = { caseId: at.caseId, template: 'message' };
    await database().outboundMessage.deleteMany({ where: all });
    await cancelVisit(at.resident, seen, 'Ik ben ziek.');
    expect(await heard(at.caseId, jo)).toMatchObject([{ channel: 'letter', requestId: null }]);
    expect(await heard(at.caseId, at.resident)).toEqual([]);
    expect(await heard(at.caseId, noor)).toEqual([]);
    const again = await plannedVisit(at.contact, at.householdId, visitForm(9));
    await database().outboundMessage.deleteMany({ where: all });
    await cancelVisit(jo, again, 'Wij zijn weg.');
    expect(await heard(at.caseId, jo)).toEqual([]);
    expect(await heard(at.caseId, at.resident)).toMatchObject([{ channel: 'mail' }]);
  });
});

describe('a proposal', () => {
  it('that only somebody can answer who cannot open the plan yet, is for the contact person', async () => {
    const at = await home({ houseNumber: '4740' });
    const goal = newGoal('Rust.', { personId: at.self.id });
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    await database().outboundMessage.deleteMany({ where: { caseId: at.caseId } });
    // Sent by somebody whom nobody has spoken with: it may be a household that is known already.
    await setRequests(at, { matchStatus: 'new', firstContactAt: null });
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Meer rust.' } as const;
    const omar = await involved(at.householdId);
    expect(await change(omar, at.householdId, words)).toBe('proposed');
    expect(await heard(at.caseId, at.resident)).toEqual([]);
    expect(await signals(at, 'planProposed')).toBe(1);
  });
});

describe('news of the case of today', () => {
  it('goes with that case, also to who asked for help in one that was closed', async () => {
    const at = await home({ houseNumber: '4750' });
    const goal = newGoal('Rust.', { personId: at.self.id });
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    await database().case.update({
      where: { id: at.caseId },
      data: { status: 'closed', closedAt: now(), outcome: 'Klaar.' },
      select: { id: true },
    });
    const { sent } = await asks(at, 'Jo', 40, '4750');
    expect(sent.householdId).toBe(at.householdId);
    expect(sent.caseId).not.toBe(at.caseId);
    const before = await heard(at.caseId, at.resident);
    const contact = await database().staff.findUniqueOrThrow({
      where: { id: sent.contactPersonId },
      select: { id: true, name: true, teamId: true },
    });
    const { id: staffId, ...about } = contact;
    await plannedVisit({ ...at.contact, ...about, staffId }, at.householdId);
    expect(await heard(sent.caseId, at.resident)).toMatchObject([
      { channel: 'letter', requestId: null },
    ]);
    expect(await heard(at.caseId, at.resident)).toEqual(before);
  });
});

describe('where it is not safe at home', () => {
  it('a person tells who took the own request back: nobody asks here any more', async () => {
    const at = await home({ houseNumber: '4760' });
    const { sent, actor } = await asks(at, 'Jo', 40, '4760');
    await database().person.update({
      where: { id: actor.personId! },
      data: { email: 'jo4760@voorbeeld.example' },
      select: { id: true },
    });
    await database().helpRequest.update({
      where: { id: sent.requestId },
      data: { withdrawnAt: now() },
      select: { id: true },
    });
    await database().household.update({
      where: { id: at.householdId },
      data: { hasSafetyFlag: true },
      select: { id: true },
    });
    await plannedVisit(at.contact, at.householdId);
    expect(await heard(at.caseId, actor)).toMatchObject([{ channel: 'person', requestId: null }]);
  });
});
