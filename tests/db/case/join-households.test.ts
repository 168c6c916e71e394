import { beforeEach, describe, expect, it } from 'vitest';
import { joinHouseholds } from '@/lib/commands/case/join-households';
import { answerColleague } from '@/lib/commands/consult/answer-colleague';
import { askColleague } from '@/lib/commands/consult/ask-colleague';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { planPage } from '@/lib/queries/plan/plan-page';
import { consultationSchema } from '@/lib/schemas/consultation';
import { asOwner } from '@/tests/support/database';
import { draft, sender } from '@/tests/support/factories/draft';
import {
  change,
  home,
  member,
  newGoal,
  newStep,
  planOf,
  type Home,
} from '@/tests/support/factories/plan';
import { lead } from '@/tests/support/factories/talk';
import { away, colleague, loadOf, recordOf, wholeCase } from '@/tests/support/factories/work';

let house = 700;
let here: Home;
let there: Home;
beforeEach(async () => {
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  await colleague();
  here = await home({ houseNumber: String((house += 1)) });
  there = await home({ houseNumber: String((house += 1)), areas: ['geld'] });
});

const words = (name: string) => `${name} is vanaf nu uw contactpersoon.`;
const join = (actor = here.contact) => joinHouseholds(actor, here.caseId, there.caseId, words);
const ask = async (from: Home, to: StaffActor, text: string) => {
  const formKey = randomId();
  const question = {
    formKey,
    toStaffId: to.staffId,
    question: text,
    about: 'de huur',
    domains: [],
  };
  await askColleague(
    from.contact,
    from.caseId,
    consultationSchema.parse(question),
    ({ name }) => name,
  );
  return database().consultation.findUniqueOrThrow({ where: { formKey }, select: { id: true } });
};
const livingAt = async (householdId: string) =>
  (await database().householdMember.findMany({ where: { householdId, until: null } })).map(
    ({ personId }) => personId,
  );

describe('two households that become one', () => {
  it('one open case holds everything that is still asked; the other is closed and keeps what ended', async () => {
    const [before, other] = [await wholeCase(here.caseId), await wholeCase(there.caseId)];
    await join();
    const after = await wholeCase(here.caseId);
    expect(after.requests.map(({ id }) => id).sort()).toEqual(
      [...before.requests, ...other.requests].map(({ id }) => id).sort(),
    );
    expect(after.requests.every(({ householdId }) => householdId === here.householdId)).toBe(true);
    expect(await wholeCase(there.caseId)).toMatchObject({ status: 'closed', requests: [] });
    expect(await livingAt(here.householdId)).toEqual(
      expect.arrayContaining([here.self.id, there.self.id]),
    );
    expect(await livingAt(there.householdId)).toEqual([]);
    expect(await loadOf(here.contact)).toBe(after.weight);
    const open = await database().case.count({
      where: { householdId: here.householdId, status: 'open' },
    });
    expect(open).toBe(1);
    expect(await recordOf(there.caseId, 'household.joined')).toHaveLength(
      1 + other.requests.length,
    );
  });

  it('goals of both stand in one plan, and both read it; own requests stay own', async () => {
    const [ours, theirs] = [newGoal('Rust in huis'), newGoal('Meer geld')];
    await change(here.resident, here.householdId, { kind: 'goalAdded', goal: ours });
    await change(there.resident, there.householdId, { kind: 'goalAdded', goal: theirs });
    const step = newStep(theirs.id, there.self);
    await change(there.resident, there.householdId, { kind: 'stepAdded', step });
    await join();
    const plan = await planOf(here.householdId);
    expect(plan.goals.map((goal) => goal.words)).toEqual(['Rust in huis', 'Meer geld']);
    expect(plan.steps).toMatchObject([{ ownerPersonId: there.self.id, state: 'todo' }]);
    expect((await planOf(there.householdId)).goals).toMatchObject([{ state: 'dropped' }]);
    expect((await planPage(there.resident, here.householdId)).goals).toHaveLength(2);
    expect(await findOwnRequest(there.resident, there.requestId)).not.toBeNull();
    expect(await findOwnRequest(here.resident, there.requestId)).toBeNull();
  });

  it('what protects one protects both', async () => {
    await database().household.update({
      where: { id: there.householdId },
      data: { isAddressSecret: true, mayNotBeCalledHome: true },
    });
    await join();
    expect(
      await database().household.findUniqueOrThrow({ where: { id: here.householdId } }),
    ).toMatchObject({ isAddressSecret: true, mayNotBeCalledHome: true, hasSafetyFlag: false });
  });

  it('somebody else’s household comes in when one stands in for that colleague, who hears of it', async () => {
    const omar = await colleague({ name: 'Omar Verzinsel' });
    await lead(there.caseId, omar);
    await expect(join()).rejects.toThrow(NotFoundError);
    await away(omar, here.contact);
    await join();
    const signals = await database().signal.findMany({
      where: { staffId: omar.staffId, kind: 'joined' },
    });
    expect(signals).toHaveLength(1);
    const entries = (await wholeCase(here.caseId)).entries;
    expect(entries.filter(({ kind }) => kind === 'contactPersonChanged')).not.toEqual([]);
    expect(await loadOf(omar)).toBe(0);
  });
});

describe('what is refused', () => {
  it('for an outsider, with itself, and with a shielded household', async () => {
    const outsider = await colleague({ name: 'Kees Fabel' });
    await expect(join(outsider)).rejects.toThrow(NotFoundError);
    await expect(
      joinHouseholds(here.contact, here.caseId, here.caseId, words),
    ).rejects.toMatchObject({ errors: [{ key: 'joinSame' }] });
    const { staffId } = here.contact;
    await database().householdAccess.create({ data: { householdId: there.householdId, staffId } });
    await database().household.update({
      where: { id: there.householdId },
      data: { isRestricted: true },
    });
    await expect(join()).rejects.toMatchObject({ errors: [{ key: 'joinRestricted' }] });
    expect(await livingAt(there.householdId)).toEqual(expect.arrayContaining([there.self.id]));
  });

  it('with the household of somebody whom the other does not want', async () => {
    await database().routingExclusion.create({
      data: {
        householdId: there.householdId,
        staffId: (await colleague()).staffId,
        why: 'residentAsked',
      },
    });
    await join();
    const kept = await database().routingExclusion.count({
      where: { householdId: here.householdId },
    });
    expect(kept).toBe(1);
  });

  it('what a colleague was asked and did not answer goes along: the answer lands in the case that stays', async () => {
    const asked = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
    const { id: answered } = await ask(there, asked, 'Kan dit?');
    await answerColleague(asked, answered, { answer: 'Ja.' });
    const { id: waiting } = await ask(there, asked, 'Hoe kan dit?');
    await join();
    await answerColleague(asked, waiting, { answer: 'Zo.' });
    const heard = async ({ caseId }: Home) =>
      (
        await database().timelineEntry.findMany({
          where: { caseId, kind: 'consultAnswered' },
          select: { text: true },
        })
      ).map(({ text }) => text);
    expect(await heard(here)).toEqual(['Zo.']);
    expect(await heard(there)).toEqual(['Ja.']);
  });
});

describe('at once', () => {
  it('pressed twice it happens once; the other way round as well, one household stays', async () => {
    const back = () => joinHouseholds(here.contact, there.caseId, here.caseId, words);
    const results = await Promise.allSettled([join(), join(), back()]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    const open = await database().case.count({
      where: { householdId: { in: [here.householdId, there.householdId] }, status: 'open' },
    });
    expect(open).toBe(1);
    const homes = await Promise.all([livingAt(here.householdId), livingAt(there.householdId)]);
    expect(homes.filter((people) => people.length > 0)).toHaveLength(1);
  });

  it('requests that come meanwhile are lost to nobody', async () => {
    await member(there.householdId, 'Noor', '2015-01-01');
    const { identityId } = there.resident;
    const drafts = await Promise.all(Array.from({ length: 10 }, () => draft({ identityId })));
    const send = (one: string) => submitRequest(sender(identityId), one);
    await Promise.all([...drafts.slice(0, 5).map(send), join(), ...drafts.slice(5).map(send)]);
    const requests = await database().helpRequest.findMany({
      where: { askerId: there.self.id },
      include: { case: true },
    });
    expect(requests.length).toBeGreaterThanOrEqual(12);
    for (const { case: of } of requests) {
      expect(of).toMatchObject({ householdId: here.householdId, status: 'open' });
    }
  });
});
