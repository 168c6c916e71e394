import { randomUUID } from 'node:crypto';
import { agreeToPlan } from '@/lib/commands/plan/agree-to-plan';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { demoResidents } from '@/demo/people';
import type { Actor, ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import type { Goal, PlanChange, Step, StepOwner } from '@/lib/rules/plan/types';
import { residentActor, staffActor } from './actors';
import { atMoment } from './moment';

const actorOf = (givenName: string): Promise<ResidentActor> =>
  residentActor(demoResidents.find((one) => one.givenName === givenName)!.bsn);

/** Everybody around the plan of Samira and her family. */
type Family = {
  householdId: string;
  samira: ResidentActor;
  bilal: ResidentActor;
  contact: StaffActor;
};

async function family(): Promise<Family> {
  const [samira, bilal] = [await actorOf('Samira'), await actorOf('Bilal')];
  const { householdId, contactPersonId } = await database().case.findFirstOrThrow({
    where: {
      status: 'open',
      household: { members: { some: { personId: samira.personId!, until: null } } },
    },
    select: { householdId: true, contactPersonId: true },
  });
  return { householdId, samira, bilal, contact: await staffActor({ id: contactPersonId }) };
}

const goal = (words: string, personId: string | null, isPrivate = false): Goal => ({
  ...{ id: randomUUID(), personId, words, state: 'open', isPrivate },
});

const step = (
  goalId: string,
  title: string,
  owner: StepOwner,
  about: Partial<Step> = {},
): Step => ({
  ...{ id: randomUUID(), goalId, title, owner, dueOn: null, state: 'todo', domain: null },
  waitsFor: [],
  ...about,
});

const versionOf = async (householdId: string): Promise<number> =>
  (await database().plan.findUnique({ where: { householdId } }))?.version ?? 0;

/** Changes the plan as somebody who has just read it. */
async function change(actor: Actor, householdId: string, wanted: PlanChange, why = '') {
  const seen = await versionOf(householdId);
  await changePlan(actor, householdId, { change: wanted, seen, formKey: randomUUID(), why });
}

/** What the household wrote down together with its contact person. */
async function begin({ householdId, samira, bilal, contact }: Family) {
  const self: StepOwner = { kind: 'resident', id: samira.personId! };
  const marijke: StepOwner = { kind: 'staff', id: contact.staffId };
  const sleep = goal('Ik wil weer slapen zonder aan rekeningen te denken.', samira.personId);
  const upstairs = goal('Mijn moeder kan veilig naar boven.', null);
  const work = goal('Ik wil weer werken, maar niet ’s avonds.', samira.personId);
  const secret = goal('Ik wil naar een klas waar het rustig is.', bilal.personId, true);
  for (const one of [sleep, upstairs, work]) {
    await change(samira, householdId, { kind: 'goalAdded', goal: one });
  }
  await change(bilal, householdId, { kind: 'goalAdded', goal: secret });
  await change(samira, householdId, { kind: 'goalState', goalId: work.id, state: 'later' });
  const power = step(sleep.id, 'De stroom blijft aan', marijke);
  const post = step(sleep.id, 'De post openen en op stapels leggen', self, {
    ...{ state: 'busy', dueOn: addDays(today(), 14) },
  });
  const list = step(sleep.id, 'Op een rij zetten wat u moet betalen', self, {
    waitsFor: [post.id],
  });
  const stairs = step(upstairs.id, 'Samen kijken naar de trap en de badkamer', marijke);
  const needed = step(upstairs.id, 'Kiezen wat er nodig is', self, { waitsFor: [stairs.id] });
  for (const one of [power, stairs]) {
    await change(contact, householdId, { kind: 'stepAdded', step: one });
  }
  for (const one of [post, list, needed]) {
    await change(samira, householdId, { kind: 'stepAdded', step: one });
  }
  await change(contact, householdId, { kind: 'stepState', stepId: power.id, state: 'done' });
  const words = 'Wij eten elke avond samen. Mijn zus past soms op.';
  await change(samira, householdId, { kind: 'goesWell', words });
  return { sleep, list };
}

/** The plan of one family: three goals of all, one that a young person keeps private, and a proposal that waits. */
export async function seedPlans(): Promise<void> {
  const around = await family();
  const { householdId, samira, contact } = around;
  const { sleep, list } = await atMoment(6, () => begin(around));
  await atMoment(5, async () => {
    const [first] = contact.name.split(' ');
    const note = `Eerst bel ik mijn zus. Is zij er niet? Dan bel ik ${first}.`;
    await change(samira, householdId, { kind: 'whenItGoesWrong', words: note });
    const date = addDays(today(), 16);
    await change(contact, householdId, { kind: 'evaluateOn', date });
    await agreeToPlan(samira, householdId, { version: await versionOf(householdId) });
  });
  const call = step(sleep.id, 'Bellen met wie geld van u krijgt', {
    ...{ kind: 'resident', id: samira.personId! },
  });
  await atMoment(1.5, () =>
    change(
      contact,
      householdId,
      { kind: 'stepAdded', step: { ...call, waitsFor: [list.id] } },
      'Als u zelf belt, krijgt u vaak meer tijd om te betalen. Ik zit naast u.',
    ),
  );
}
