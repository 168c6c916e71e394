import 'server-only';
import { contactOf } from '@/lib/facts/feedback/contacts';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import type { ContactKey, HelpedAnswer, HelpedWords } from '@/lib/schemas/feedback';

/**
 * Somebody says in one tap how the help was in one contact, or rather does not say; once. What is kept names neither the
 * resident nor the household, and nothing is recorded that does (VALUES H7).
 * @param actor resident or holder of a slip
 * @param contact which one
 * @param answer null for rather not
 * @param at moment
 * @throws NotFoundError for a contact of others, or of long ago
 */
export async function sayHowHelped(
  actor: ResidentActor | SlipActor,
  contact: ContactKey,
  answer: HelpedAnswer | null,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const found = await contactOf(tx, actor, contact, at);
    if (!found) throw new NotFoundError();
    const { onceIndex, whoIndex, kind, staff } = found;
    await tx.feedback.createMany({
      data: [
        {
          ...{ onceIndex, whoIndex, kind, answer, staffId: staff.id, teamId: staff.teamId },
          on: toDateColumn(today(at)),
        },
      ],
      skipDuplicates: true,
    });
  });
}

/**
 * The words after the tap, and whether the one whom they are about may read them.
 * @param actor resident or holder of a slip
 * @param typed which contact, words and tick
 * @param at moment
 * @throws NotFoundError for a contact of others, and for one about which nothing was said
 */
export async function tellMore(
  actor: ResidentActor | SlipActor,
  { contact, words, mayTell }: HelpedWords,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const found = await contactOf(tx, actor, contact, at);
    if (!found) throw new NotFoundError();
    const { count } = await tx.feedback.updateMany({
      where: { onceIndex: found.onceIndex, answer: { not: null } },
      data: { words, mayTell },
    });
    if (count === 0) throw new NotFoundError();
  });
}
