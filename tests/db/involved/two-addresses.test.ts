import { beforeEach, describe, expect, it } from 'vitest';
import { moveOut } from '@/lib/commands/case/move-out';
import { decideReading, endAuthority } from '@/lib/commands/authority/change-authority';

import { answerConsent } from '@/lib/commands/consent/answer-consent';

import { atPlan } from '@/lib/facts/plan/at-plan';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { myChildren } from '@/lib/queries/child/my-children';
import { myConsents, openQuestions } from '@/lib/queries/involved/my-consents';
import { involvedPage } from '@/lib/queries/involved/involved-page';

import { childPlan } from '@/lib/queries/plan/child-plan';
import { moveOutSchema } from '@/lib/schemas/move-out';
import {
  childOf,
  decides,
  decidesElsewhere,
  twoAddresses,
} from '@/tests/support/factories/authority';
import { asks, joined, outcomeOf, questionsOf } from '@/tests/support/factories/involved';
import { member, planOf, type Home } from '@/tests/support/factories/plan';

let house = 600;
let mother: Home;
let father: Home;
let yara: string;
beforeEach(async () => {
  ({ mother, father } = await twoAddresses(String((house += 1))));
  yara = await childOf(mother.householdId, 'Yara', 9);
});

const flow = { from: 'wmo', to: 'jeugd' };
const about = () => ({ about: [yara] });
const askedOf = async (householdId: string) =>
  (await questionsOf(householdId))
    .filter(({ aboutId, state }) => aboutId === yara && state === 'asked')
    .map(({ personId }) => personId)
    .toSorted();
const speaksFor = async (who: Home | { resident: Home['resident'] }, householdId: string) => {
  const found = await atPlan(database(), who.resident, { householdId, today: today() });
  return found?.actor.kind === 'resident' ? found.actor.speaksFor : null;
};

describe('two parents at two addresses', () => {
  const both = async (about = {}) => {
    await decides(mother, yara, mother.self.id);
    return decidesElsewhere(mother, yara, father.resident, about);
  };

  it('are both asked about a child under 12, and one yes is not enough', async () => {
    await both();
    const nel = await joined(mother.caseId, 'jeugd', 'Nel Fictief');
    await outcomeOf(mother.caseId, 'wmo', 'Twee uur hulp in huis.');
    await asks(mother.contact, mother.caseId, flow, about());
    expect(await askedOf(mother.householdId)).toEqual([mother.self.id, father.self.id].toSorted());
    const see = async () => JSON.stringify(await involvedPage(nel, mother.caseId));
    const [own] = await myConsents(father.resident);
    expect(own).toMatchObject({ about: 'Yara', state: 'asked' });
    for (const line of await myConsents(mother.resident)) {
      await answerConsent(mother.resident, line.id, { answer: 'yes', version: line.version });
    }
    expect(await see()).not.toContain('Twee uur hulp in huis.');
    await answerConsent(father.resident, own!.id, { answer: 'yes', version: own!.version });
    expect(await see()).toContain('Twee uur hulp in huis.');
  });

  it('who no longer decides opens and closes nothing, and is not asked any more', async () => {
    const id = await both();
    await asks(mother.contact, mother.caseId, flow, about());
    expect(await openQuestions(father.resident)).toBe(1);
    const which = { caseId: mother.caseId, childId: yara, authorityId: id };
    await endAuthority(mother.contact, which, { until: today(), endReason: '', version: 1 });
    expect(await openQuestions(father.resident)).toBe(0);
    expect(await openQuestions(mother.resident)).toBe(2);
    const nel = await joined(mother.caseId, 'jeugd', 'Nel Fictief');
    await outcomeOf(mother.caseId, 'wmo', 'Twee uur hulp in huis.');
    for (const line of await myConsents(mother.resident)) {
      await answerConsent(mother.resident, line.id, { answer: 'yes', version: line.version });
    }
    expect(JSON.stringify(await involvedPage(nel, mother.caseId))).toContain('Twee uur');
  });

  it('asked while it ends: no question is left to who no longer decides', async () => {
    const id = await both();
    const which = { caseId: mother.caseId, childId: yara, authorityId: id };
    await Promise.all([
      asks(mother.contact, mother.caseId, flow, about()),
      endAuthority(mother.contact, which, { until: today(), endReason: '', version: 1 }),
    ]);
    expect(await openQuestions(father.resident)).toBe(0);
    expect(await askedOf(mother.householdId)).toContain(mother.self.id);
  });

  it('the one elsewhere reads what concerns the child, and nothing else of the household', async () => {
    await both();
    const { id: planId } = await database().plan.create({
      data: {
        householdId: mother.householdId,
        goals: {
          create: [
            { words: 'Yara slaapt weer', personId: yara, position: 0 },
            { words: 'De huur betalen', position: 1 },
            { words: 'Moeder wil werk', personId: mother.self.id, position: 2 },
          ],
        },
      },
    });
    const goals = (await planOf(mother.householdId)).goals;
    const step = (title: string, owner: object, position: number) => ({
      ...{ planId, goalId: goals[0]!.id, title, position },
      ...owner,
    });
    await database().planStep.createMany({
      data: [
        step('Praten met school', { ownerStaffId: mother.contact.staffId }, 0),
        step('Om acht uur naar bed', { ownerPersonId: yara }, 1),
        step('Mama leest voor', { ownerPersonId: mother.self.id }, 2),
      ],
    });
    expect(await myChildren(father.resident)).toMatchObject([{ id: yara, role: 'speaks' }]);
    const { page } = (await childPlan(father.resident, yara))!;
    expect(page.goals.map(({ words }) => words)).toEqual(['Yara slaapt weer']);
    expect(page.goals[0]!.steps.map(({ title }) => title)).toEqual([
      'Praten met school',
      'Om acht uur naar bed',
    ]);
    const text = JSON.stringify([page, [...page.names.resident]]);
    for (const other of ['huur', 'werk', 'Mama', mother.self.id]) expect(text).not.toContain(other);
    // And the plan of the household itself stays closed to him.
    expect(await speaksFor(father, mother.householdId)).toBeNull();
  });

  it('somebody without authority reads nothing of it, wherever this one lives', async () => {
    await decides(mother, yara, mother.self.id);
    const omar = await member(mother.householdId, 'Omar', '1985-01-01');
    for (const who of [father.resident, omar, mother.resident]) {
      expect(await childPlan(who, yara)).toBeNull();
    }
    expect(await childPlan(father.resident, 'geen-kind')).toBeNull();
  });

  it('a child of 12 reads and says it along with them, from 16 alone', async () => {
    const [bilal, sara] = [
      await childOf(mother.householdId, 'Bilal', 13),
      await childOf(mother.householdId, 'Sara', 16),
    ];
    for (const child of [bilal, sara]) await decidesElsewhere(mother, child, father.resident);
    const roles = (await myChildren(father.resident)).map(({ id, role }) => [id, role]);
    expect(roles).toEqual([[bilal, 'reads']]);
    const youth = { from: 'jeugd', to: 'wmo' };
    await asks(mother.contact, mother.caseId, youth, { about: [bilal, sara] });
    const asked = await questionsOf(mother.householdId);
    const who = (child: string) =>
      asked
        .filter(({ aboutId }) => aboutId === child)
        .map(({ personId }) => personId)
        .toSorted();
    expect(who(bilal)).toEqual([bilal, father.self.id].toSorted());
    expect(who(sara)).toEqual([sara]);
  });

  it('where it is not safe the one elsewhere reads nothing, not even that something was asked', async () => {
    const id = await both();
    await database().household.update({
      where: { id: mother.householdId },
      data: { hasSafetyFlag: true },
    });
    await asks(mother.contact, mother.caseId, flow, about());
    // The question is there, for the contact person to ask in a way that is safe.
    expect(await askedOf(mother.householdId)).toContain(father.self.id);
    expect(await myChildren(father.resident)).toEqual([]);
    expect(await childPlan(father.resident, yara)).toBeNull();
    expect(await myConsents(father.resident)).toEqual([]);
    expect(await openQuestions(father.resident)).toBe(0);
    const mails = await database().outboundMessage.findMany({
      where: { template: 'consentAsked' },
    });
    const asked = (await questionsOf(mother.householdId)).find(
      ({ personId }) => personId === father.self.id,
    )!;
    expect(mails.map(({ cause }) => cause)).not.toContain(`consentAsked:${asked.id}`);
    await expect(
      answerConsent(father.resident, asked.id, { answer: 'yes', version: 1 }),
    ).rejects.toThrow(NotFoundError);
    const weighed = { reading: 'weighed', readingReason: 'Besproken met Veilig Thuis.' } as const;
    const which = { caseId: mother.caseId, childId: yara, authorityId: id };
    await decideReading(mother.contact, which, { ...weighed, version: 1 });
    expect(await myChildren(father.resident)).toHaveLength(1);
    expect(await openQuestions(father.resident)).toBe(1);
    // Weighed for the home as it was: a secret address, or another home, is weighed anew.
    await database().household.update({
      where: { id: mother.householdId },
      data: { isAddressSecret: true },
    });
    expect(await myChildren(father.resident)).toEqual([]);
    await decideReading(mother.contact, which, { ...weighed, version: 3 });
    expect(await myChildren(father.resident)).toHaveLength(1);
    const form = moveOutSchema.parse({ people: [yara], formKey: randomId(), isAddressSecret: '1' });
    await moveOut(mother.contact, mother.caseId, form, (name) => name);
    expect(await myChildren(father.resident)).toEqual([]);
  });
});
