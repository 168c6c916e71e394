import 'server-only';
import { livingAt } from '@/lib/facts/household/at-household';
import { changedSince } from '@/lib/facts/person/changed-since';
import { database } from '@/lib/platform/db';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { ownVoiceFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** A resident who did not answer yet, and whether our mail told that something is asked. */
export type NotAnswered = { id: string; name: string; hasMail: boolean };

/** Who asked for help here, and gave an address that still is one: to whom mail about the household goes. */
async function mailed(householdId: string): Promise<Set<string>> {
  const requests = await database().helpRequest.findMany({
    where: { ...hearsOfHousehold, householdId },
    orderBy: { submittedAt: 'desc' },
    distinct: ['askerId'],
    select: {
      ...{ askerId: true, submittedAt: true, answers: true },
      asker: { select: { email: true } },
    },
  });
  const typed = requests.filter(
    ({ answers }) => (answers as Partial<HelpRequestAnswers>).bereiken?.email,
  );
  const askers = typed.map(({ askerId: personId, submittedAt: since }) => ({ personId, since }));
  const gone = await changedSince(database(), askers, 'email');
  const known = requests.filter(({ asker }) => asker.email);
  const stands = typed.filter(({ askerId }) => !gone.has(askerId));
  return new Set([...known, ...stands].map(({ askerId }) => askerId));
}

/**
 * Who of a household with an own voice did not answer yet, for the contact person, who asks it of whom no mail reaches.
 * @param householdId uuid
 * @param answered ids of who did
 * @param today local date
 */
export async function notAnsweredBy(
  householdId: string,
  answered: readonly string[],
  today: LocalDate,
): Promise<NotAnswered[]> {
  const people = await livingAt(database(), { householdId, today });
  const silent = people.filter(({ id, age }) => age >= ownVoiceFrom && !answered.includes(id));
  if (silent.length === 0) return [];
  const told = await mailed(householdId);
  return silent.map(({ id, givenName: name }) => ({ id, name, hasMail: told.has(id) }));
}
