import { changePlan } from '@/lib/commands/plan/change-plan';
import type { PlanOrder } from '@/lib/commands/plan/one-change';
import { addressColumns } from '@/lib/facts/participant/address';
import type { Actor, ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { Goal, PlanChange, Step, StepOwner } from '@/lib/rules/plan/types';
import type { Asking } from './draft';
import { verifiedRequest } from './my-case';
import { colleague } from './work';

/** A household with a resident who signed in, and its contact person. */
export type Home = {
  householdId: string;
  caseId: string;
  requestId: string;
  resident: ResidentActor;
  /** the resident as a person */
  self: StepOwner;
  contact: StaffActor;
};

async function asActor(staffId: string): Promise<StaffActor> {
  const { id, name, functionTitle, teamId } = await database().staff.findUniqueOrThrow({
    where: { id: staffId },
  });
  return {
    ...{ kind: 'staff', staffId: id, name, functionTitle, teamId, ledTeamIds: [] },
    ...{ roles: ['consultant'], sessionId: randomId() },
  };
}

/** A household with one resident. */
export async function home(asking: Asking = {}): Promise<Home> {
  if ((await database().staff.count()) === 0) await colleague();
  const { sent, resident } = await verifiedRequest(asking);
  const { householdId, caseId, requestId } = sent;
  const self: StepOwner = { kind: 'resident', id: resident.personId! };
  const contact = await asActor(sent.contactPersonId);
  return { householdId, caseId, requestId, resident, self, contact };
}

/** The contact person has spoken with who sent a request. */
export const spokenWith = (requestId: string, at = new Date()) =>
  database().helpRequest.update({
    where: { id: requestId },
    data: { firstContactAt: at },
    select: { id: true },
  });

/** Somebody else of the household, for certain. */
export async function member(
  householdId: string,
  givenName: string,
  birthDate: string | null,
): Promise<ResidentActor> {
  const person = await database().person.create({
    data: {
      ...{ givenName, nameKey: givenName.toLowerCase() },
      birthDate: birthDate === null ? null : new Date(`${birthDate}T00:00:00Z`),
      memberships: { create: { householdId, relation: 'kind' } },
    },
    select: { id: true },
  });
  return { kind: 'resident', identityId: randomId(), personId: person.id, sessionId: randomId() };
}

/** A colleague who helps with a part, without being contact person. */
export async function involved(householdId: string, name = 'Omar Verzinsel'): Promise<StaffActor> {
  const staff = await colleague({ name });
  await database().involvement.create({
    data: { householdId, staffId: staff.staffId, role: 'helpt bij schulden', domain: 'armoede' },
    select: { id: true },
  });
  return staff;
}

/** Somebody from outside who was invited. */
export async function maatje(householdId: string, name = 'Ravi Fictief') {
  const { personId } = await database().householdMember.findFirstOrThrow({
    where: { householdId },
  });
  const endsOn = new Date('2999-12-31T00:00:00Z');
  const { id } = await database().participant.create({
    data: {
      ...{ name, kind: 'supporter', ...addressColumns(`${randomId()}@voorbeeld.example`) },
      involvements: { create: { householdId, role: 'maatje', endsOn, invitedById: personId } },
    },
    select: { id: true },
  });
  return { kind: 'participant', participantId: id, name, sessionId: randomId() } as const;
}

export const newGoal = (words: string, about: Partial<Goal> = {}): Goal => ({
  ...{ id: randomId(), personId: null, words, state: 'open', isPrivate: false },
  ...about,
});

export const newStep = (goalId: string, owner: StepOwner, about: Partial<Step> = {}): Step => ({
  ...{ id: randomId(), goalId, owner, title: 'De post openen', dueOn: null },
  ...{ state: 'todo', domain: null, waitsFor: [] },
  ...about,
});

/** The plan of a household as it stands in the database. */
export const planOf = (householdId: string) =>
  database().plan.findUniqueOrThrow({
    where: { householdId },
    include: {
      goals: { orderBy: { position: 'asc' } },
      steps: { orderBy: { position: 'asc' }, include: { waitsFor: true } },
      versions: { orderBy: { number: 'asc' } },
      proposals: { orderBy: { at: 'asc' } },
    },
  });

/** Changes a plan as somebody who just looked at it. */
export async function change(
  actor: Actor,
  householdId: string,
  wanted: PlanChange,
  about: Partial<PlanOrder> = {},
) {
  const plan = await database().plan.findUnique({ where: { householdId } });
  const order = { change: wanted, seen: plan?.version ?? 0, formKey: randomId(), ...about };
  return changePlan(actor, householdId, order);
}
