import 'server-only';
import { personOf, residentAtHome } from '@/lib/facts/household/at-household';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayInvite } from '@/lib/policies/take-part';
import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';
import { takingPartIn, type TakingPart } from './taking-part';

type Owner = ResidentActor | SlipActor;

/** Who helps one household of a resident. */
export type MyCircle = {
  householdId: string;
  /** first names of who else lives there */
  others: string[];
  /** null when nobody helps there now */
  contactPerson: { name: string; functionTitle: string } | null;
  helpers: TakingPart[];
  /** may ask that somebody stops: from 12 years on */
  mayAsk: boolean;
  /** invites people from outside, and ends that they take part */
  mayInvite: boolean;
};

async function circleOf(actor: Owner, householdId: string, today: LocalDate) {
  const home = await residentAtHome(database(), actor, { householdId, today });
  if (!home) return [];
  const [kase, helpers] = await Promise.all([
    database().case.findFirst({
      where: { householdId, status: 'open' },
      select: { contactPerson: { select: { name: true, functionTitle: true } } },
    }),
    takingPartIn(database(), householdId, today),
  ]);
  return [
    {
      householdId,
      others: home.people.flatMap(({ id, givenName }) => (id === home.self.id ? [] : givenName)),
      contactPerson: kase?.contactPerson ?? null,
      helpers: kase ? helpers : [],
      mayAsk: home.self.age >= ownVoiceFrom,
      mayInvite: kase !== null && mayInvite({ isAdult: home.self.age >= adultFrom }),
    },
  ];
}

/**
 * Who takes part in the help for a resident: in the one household, or in each of two.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns where the resident lives for certain; none as long as that is not sure
 */
export async function myCircles(actor: Owner, today: LocalDate = todayOf()): Promise<MyCircle[]> {
  const personId = await personOf(database(), actor);
  if (personId === null) return [];
  const homes = await database().householdMember.findMany({
    where: { personId, until: null, isConfirmed: true },
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    distinct: ['householdId'],
    select: { householdId: true },
  });
  const found: MyCircle[] = [];
  for (const { householdId } of homes) found.push(...(await circleOf(actor, householdId, today)));
  return found;
}

/**
 * Somebody who helps a household of a resident, and of whom this one may ask that he or she stops.
 * @param actor resident or holder of a slip
 * @param involvementId as it stands in the address
 * @returns with whether this one may end it at once, as an adult may for somebody from outside; null for somebody else's
 * helper
 */
export async function myHelper(
  actor: Owner,
  involvementId: string,
): Promise<{ helper: TakingPart; mayEnd: boolean } | null> {
  if (!isRequestId(involvementId)) return null;
  const circles = (await myCircles(actor)).filter(({ mayAsk }) => mayAsk);
  for (const { helpers, mayInvite: decides } of circles) {
    const helper = helpers.find(({ id }) => id === involvementId);
    if (helper) return { helper, mayEnd: decides && helper.kind === 'participant' };
  }
  return null;
}
