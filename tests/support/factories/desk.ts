import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { nameKey, type PersonName } from '@/lib/rules/names';
import { emptyWalkIn, type TypedWalkIn, type WalkIn } from '@/lib/schemas/desk';

type Colleague = {
  name?: string;
  roles?: string[];
  phone?: string | null;
  workDays?: number[];
  inServiceUntil?: Date | null;
};

/** Somebody who works here: a consultant unless said otherwise, every day of the week. */
export async function colleague(given: Colleague = {}): Promise<string> {
  const { id } = await database().staff.create({
    data: {
      subject: randomId(),
      name: 'Marijke Denkbeeld',
      functionTitle: 'consulent',
      email: 'marijke@example.nl',
      phone: '0600000143',
      roles: ['consultant'],
      skills: ['wmo', 'jeugd', 'werk-inkomen', 'armoede'],
      languages: ['nl'],
      workDays: [1, 2, 3, 4, 5, 6, 7],
      inServiceFrom: new Date('2024-01-01'),
      ...given,
    },
    select: { id: true },
  });
  return id;
}

/** A host who is signed in. */
export async function host(name = 'Truus van Proef'): Promise<StaffActor> {
  const staffId = await colleague({ name, roles: ['host'] });
  return {
    kind: 'staff',
    staffId,
    name,
    functionTitle: 'gastvrouw',
    roles: ['host'],
    teamId: null,
    sessionId: randomId(),
  };
}

type Living = {
  contactPersonId: string;
  people: (PersonName & { birthDate: string; isConfirmed?: boolean; until?: Date })[];
  isAddressSecret?: boolean;
  hasSafetyFlag?: boolean;
  addressKey?: string;
  closedAt?: Date;
};

/** A household with its people and its case, open unless it was closed. */
export async function household(living: Living): Promise<{ householdId: string; caseId: string }> {
  const { contactPersonId, people, closedAt, ...facts } = living;
  return transaction(async (tx) => {
    const { id: householdId } = await tx.household.create({ data: facts, select: { id: true } });
    for (const { isConfirmed = true, until, birthDate, ...name } of people) {
      await tx.householdMember.create({
        data: {
          relation: 'asker',
          isConfirmed,
          until,
          household: { connect: { id: householdId } },
          person: {
            create: { ...name, nameKey: nameKey(name), birthDate: new Date(birthDate) },
          },
        },
      });
    }
    const { id: caseId } = await tx.case.create({
      data: {
        householdId,
        contactPersonId,
        ...(closedAt ? { status: 'closed', closedAt } : {}),
        assignments: { create: { staffId: contactPersonId, reason: 'hasRoom' } },
      },
      select: { id: true },
    });
    return { householdId, caseId };
  });
}

/** A visit as typed. */
export function visit(values: Partial<TypedWalkIn> = {}): WalkIn {
  return { ...emptyWalkIn, walkIn: randomId(), ...values };
}

/** Born on this day, as typed in three fields. */
export function bornOn(date: string): TypedWalkIn['birthDate'] {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** So many days ago. */
export const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
