import 'server-only';
import type { AtTalk } from '@/lib/facts/talk/at-talk';
import { database } from '@/lib/platform/db';
import { mayTalk } from '@/lib/policies/talk';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** Somebody whom no mail reaches: how this one wants to hear that there is a message. */
export type ToTellLine = {
  id: string;
  name: string;
  way: 'call' | 'letter' | 'home' | 'plein';
  phone: string | null;
  since: Date;
  /** somebody at home may hear or open it */
  isCareful: boolean;
  /** in the resident's words, where safety is at stake */
  safeReach: string;
};

/**
 * Who must be called or written to, for the contact person.
 * @param found the conversation and who looks
 * @returns nobody for others
 */
export async function toTellOf({ actor, talk, householdId }: AtTalk): Promise<ToTellLine[]> {
  if (talk.id === null || !mayTalk(actor, 'tell', talk)) return [];
  const rows = await database().toTell.findMany({
    where: { conversationId: talk.id, doneAt: null },
    orderBy: { since: 'asc' },
    select: {
      ...{ id: true, way: true, since: true },
      conversation: {
        select: { household: { select: { mayNotBeCalledHome: true, hasSafetyFlag: true } } },
      },
      person: {
        select: {
          ...{ givenName: true, phone: true },
          asked: {
            where: { ...hearsOfHousehold, householdId },
            orderBy: { submittedAt: 'desc' },
            take: 1,
            select: { answers: true },
          },
        },
      },
    },
  });
  return rows.map(({ id, way, since, person, conversation: { household } }) => {
    const answers = person.asked[0]?.answers as Partial<HelpRequestAnswers> | undefined;
    const said = answers?.bereiken;
    return {
      ...{ id, since, name: person.givenName, way: way as ToTellLine['way'] },
      phone: person.phone || said?.phone || null,
      isCareful: household.mayNotBeCalledHome || household.hasSafetyFlag || talk.ownerId !== null,
      safeReach: said?.safeReach ?? '',
    };
  });
}
