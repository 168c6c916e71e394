import { randomUUID } from 'node:crypto';
import { demoResidents } from '@/demo/people';
import { recordAuthority, type Deciding } from '@/lib/commands/authority/record-authority';
import { askConsent } from '@/lib/commands/consent/ask-consent';
import { tellHomeChange } from '@/lib/commands/home-change/tell-home-change';
import { changePlan } from '@/lib/commands/plan/change-plan';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { PlanChange } from '@/lib/rules/plan/types';
import { livesElsewhere } from '@/lib/schemas/authority';
import { residentActor, staffActor } from './actors';
import { atMoment } from './moment';

const actorOf = (givenName: string) =>
  residentActor(demoResidents.find((one) => one.givenName === givenName)!.bsn);

/** Aïsha and her daughter Yara, of whom Dirk, at another address, is the father. */
async function family() {
  const [mother, father] = [await actorOf('Aïsha'), await actorOf('Dirk')];
  const kase = await database().case.findFirstOrThrow({
    where: {
      status: 'open',
      household: { members: { some: { personId: mother.personId!, until: null } } },
    },
    select: {
      ...{ id: true, householdId: true, contactPersonId: true },
      household: { select: { members: { where: { person: { givenName: 'Yara' } } } } },
    },
  });
  const contact = await staffActor({ id: kase.contactPersonId });
  const childId = kase.household.members[0]!.personId;
  return { caseId: kase.id, householdId: kase.householdId, contact, mother, father, childId };
}

type Family = Awaited<ReturnType<typeof family>>;

const decides = (adult: string, about: Partial<Deciding>): Deciding => ({
  ...{ formKey: randomUUID(), adult, name: '', birthDate: null, phone: '', email: '' },
  ...{ known: null, knownId: null, bsn: null, kind: 'parental', source: 'told', since: null },
  ...{ organisation: '', contactName: '', contactPhone: '', contactEmail: '' },
  ...{ reading: 'unlessUnsafe', readingReason: '' },
  ...about,
});

async function writeDown({ contact, caseId, childId, mother, father }: Family) {
  const own = decides(mother.personId!, { source: 'register' });
  await recordAuthority(contact, caseId, childId, own);
  const elsewhere = { name: 'Dirk', known: 'same', knownId: father.personId } as const;
  const other = decides(livesElsewhere, { ...elsewhere, source: 'register' });
  await recordAuthority(contact, caseId, childId, other);
}

/** Her contact person is new to Aïsha: what she and Yara want was said in a conversation. */
async function change(actor: Actor, householdId: string, wanted: PlanChange): Promise<void> {
  const seen = (await database().plan.findUnique({ where: { householdId } }))?.version ?? 0;
  await changePlan(actor, householdId, {
    ...{ change: wanted, seen, formKey: randomUUID(), why: '', wasSaid: true },
  });
}

/** What Yara wants, with what a colleague and her mother do for it. */
async function plan({ contact, householdId, mother, childId }: Family) {
  const goal = { id: randomUUID(), personId: childId, words: 'Ik wil weer lekker slapen.' };
  await change(contact, householdId, {
    kind: 'goalAdded',
    goal: { ...goal, state: 'open', isPrivate: false },
  });
  const step = (title: string, owner: { kind: 'staff' | 'resident'; id: string }) => ({
    ...({ kind: 'stepAdded' } as const),
    step: {
      ...{ id: randomUUID(), goalId: goal.id, title, owner, dueOn: null, domain: null },
      ...({ state: 'todo', waitsFor: [] } as const),
    },
  });
  const staff = { kind: 'staff' as const, id: contact.staffId };
  await change(contact, householdId, step('Praten met de juf van Yara', staff));
  const self = { kind: 'resident' as const, id: mother.personId! };
  await change(contact, householdId, step('Elke avond voorlezen', self));
}

const askBoth = (contact: StaffActor, { caseId, childId }: Family) =>
  askConsent(
    contact,
    caseId,
    { from: 'jeugd', to: 'wmo', about: [childId], isUnable: false },
    (_language, name) =>
      `Mag de collega van ‘Hulp thuis en in de buurt’ lezen wat er gebeurt bij ‘Opvoeden en opgroeien’?${name ? ` Dit gaat over ${name}.` : ''} U mag nee zeggen. De hulp verandert niet.`,
  );

/** In another family somebody tells, alone, that who lives there may change. */
async function tellOfMother() {
  const samira = await actorOf('Samira');
  const { householdId } = await database().householdMember.findFirstOrThrow({
    where: { personId: samira.personId!, until: null },
  });
  await tellHomeChange(samira, {
    ...{ formKey: randomUUID(), householdId, kind: 'movedOut' },
    words: 'Mijn moeder gaat misschien bij mijn broer wonen. Zij weet nog niet dat ik dit vertel.',
    reach: 'Bel mij overdag, dan is zij naar de dagopvang.',
  });
}

/** One family at two addresses: who decides, what the child wants, and a question to both parents. And news from another home. */
export async function seedTwoAddresses(): Promise<void> {
  const around = await family();
  await atMoment(5.5, () => writeDown(around));
  await atMoment(5, () => plan(around));
  await atMoment(4, () => askBoth(around.contact, around));
  await atMoment(0.6, tellOfMother);
}
