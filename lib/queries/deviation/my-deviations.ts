import 'server-only';
import { homesOf } from '@/lib/facts/household/homes-of';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/** What is done for a household otherwise than the rule says, as its adults read it. */
export type MyDeviation = {
  id: string;
  at: Date;
  by: string;
  /** what it is for */
  effect: string;
  rule: string;
  instead: string;
};

const most = 50;

/** Since when somebody lives there: what was decided before is about who lived there then. */
async function since(householdId: string, personId: string): Promise<Date | null> {
  const member = await database().householdMember.findFirst({
    where: { householdId, personId, until: null, isConfirmed: true },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { since: true },
  });
  return member?.since ?? null;
}

/**
 * What is done for a resident's household otherwise than the rule says. The effect, the rule and what is done instead; how
 * colleagues weighed it, and what they told their team leads, stays with them. For adults, as the household's conversation
 * is: it may be about debts, or about a child.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns newest first, at most 50; none as long as it is not sure whose household it is
 */
export async function myDeviations(
  actor: Actor,
  today: LocalDate = todayNow(),
): Promise<MyDeviation[]> {
  const homes = await homesOf(database(), actor, today);
  const found: MyDeviation[] = [];
  for (const { householdId, self } of homes) {
    const from = await since(householdId, self.id);
    if (self.age < adultFrom || from === null) continue;
    const rows = await database().deviation.findMany({
      where: { case: { householdId }, at: { gte: from } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: most,
      select: {
        ...{ id: true, at: true, effect: true, rule: true, instead: true },
        decidedBy: { select: { name: true } },
      },
    });
    found.push(...rows.map(({ decidedBy, ...row }) => ({ ...row, by: decidedBy.name })));
  }
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
