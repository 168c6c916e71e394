import type { Prisma } from '@/lib/platform/prisma/client';

const hereWith = (personId: string) => ({ some: { personId, until: null, isConfirmed: true } });
const decides = (adultId: string, reading: Prisma.StringFilter | string) => ({
  deciders: { some: { adultId, until: null, reading } },
});

/** As it was written down; as long as nothing was, whoever was asked was presumed. */
const decidesOrNobodyDoes = (adultId: string): Prisma.PersonWhereInput => ({
  OR: [{ deciders: { none: {} } }, { deciders: { some: { adultId, until: null } } }],
});

/**
 * The questions about flows that somebody reads and answers on the own page: about oneself, about a child at home about whom this one decides, and about
 * a child elsewhere when it is safe that this one knows that something is asked (as `readsElsewhere` says it). What somebody
 * answered is never new to this one, so a yes can always be taken back.
 * @param personId who was asked
 */
export function ownQuestions(personId: string): Prisma.ConsentWhereInput {
  const isSafe = { isAddressSecret: false, hasSafetyFlag: false, isRestricted: false };
  return {
    personId,
    OR: [
      { aboutId: personId },
      { state: { not: 'asked' } },
      { household: { members: hereWith(personId) }, about: decidesOrNobodyDoes(personId) },
      { about: decides(personId, 'weighed') },
      { household: isSafe, about: decides(personId, { not: 'heldBack' }) },
    ],
  };
}
