import 'server-only';
import { livingAt } from '@/lib/facts/household/at-household';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { ownVoiceFrom } from '@/lib/rules/age';
import { originOf, withPlan } from './with-plan';

/** A yes to a version of the plan. */
export type Agreement = {
  version: number;
  /** whose yes, when the contact person writes down what was said in a conversation */
  personId?: string;
};

/**
 * A resident says yes to the plan as it stands; or the contact person writes down that a resident did. Once per version
 * and person.
 * @param actor resident, or contact person
 * @param householdId uuid
 * @param agreement the version that the page showed
 * @param at moment
 * @throws NotFoundError for others, and for a child that has no own voice yet (RULES 2.4); ConflictError when the plan has changed since the page was shown
 */
export async function agreeToPlan(
  actor: Actor,
  householdId: string,
  { version, personId }: Agreement,
  at: Date = now(),
): Promise<void> {
  await withPlan(actor, householdId, at, async (tx, { actor: who, author, stored, kase }) => {
    const isNoted = who.kind === 'staff' && who.as === 'contactPerson' && personId !== undefined;
    const whose = who.kind === 'resident' ? who.personId : isNoted ? personId : null;
    const people = await livingAt(tx, { householdId, today: today(at) });
    const hasVoice = people.some(({ id, age }) => id === whose && age >= ownVoiceFrom);
    if (whose === null || !hasVoice) throw new NotFoundError();
    if (stored.version === 0) throw new NotFoundError();
    if (stored.version !== version) throw new ConflictError({ version: stored.version });
    const how = isNoted ? ('conversation' as const) : ('self' as const);
    const { count } = await tx.planAgreement.createMany({
      data: [
        {
          ...{ planId: stored.id, versionNumber: version, personId: whose, at, how },
          notedById: isNoted ? author.id : null,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(tx, {
      ...{ event: 'plan.agreed', payload: { version, how } },
      ...{ actor, origin: originOf(actor), householdId, caseId: kase?.id ?? null },
    });
  });
}
