import type { Prisma } from '@/lib/platform/prisma/client';

/** As whom a colleague comes to what is known of a household. */
export type KnownActor = {
  as: 'contactPerson' | 'standIn' | 'involved';
  /** the parts that this colleague works on */
  domains: readonly string[];
};

/** What flows to a colleague of one domain: about whom, and whether also what is about the household as a whole. */
export type OpenDomain = { domain: string; personIds: readonly string[]; isWhole: boolean };

/**
 * What a colleague may see of what a household told. A fact belongs to the part for which it was given, and flows as what
 * is in that part (RULES 2.2, 2.3); what was given for no part in particular is for the contact person and who stands in.
 * @param actor as whom
 * @param open what the flow policy lets through at this moment
 */
export function visibleFacts(
  { as }: KnownActor,
  open: readonly OpenDomain[],
): Prisma.KnownFactWhereInput {
  if (as !== 'involved') return {};
  return {
    OR: open.flatMap(({ domain, personIds, isWhole }) => [
      { domain, personId: { in: [...personIds] } },
      ...(isWhole ? [{ domain, personId: null }] : []),
    ]),
  };
}

/**
 * Whether a colleague may write down or end a fact: the contact person and who stands in all of them, who helps with a part
 * those of that part.
 * @param actor as whom
 * @param domain the part for which it was given; null for none in particular
 */
export const mayKeepFact = ({ as, domains }: KnownActor, domain: string | null): boolean =>
  as !== 'involved' || (domain !== null && domains.includes(domain));

/**
 * Whether a resident can say of a fact that it is no longer so: of what a colleague noted, until one ends it. What stands in
 * a request is what was asked then, and stays.
 * @param fact where it comes from, and how it stands
 */
export const mayDoubt = (fact: { kind: 'request' | 'noted'; isEnded: boolean }): boolean =>
  fact.kind === 'noted' && !fact.isEnded;

/** Somebody of a household, as far as it says what this one reads. */
export type FactReader = {
  personId: string;
  isAdult: boolean;
  /** the children about whom this adult decides, too young to read for themselves */
  speaksFor: readonly string[];
  /** since when this person lives there: what was told before is of who lived there then */
  since: Date;
};

/**
 * What somebody reads of what the own household told: what is about oneself, for adults what is about the household as a
 * whole, and what is about the children for whom this one speaks. Never what another adult, or a young person, told alone
 * (RULES 2.4).
 * @param reader who looks, from 12 years on
 */
export const ownFacts = (reader: FactReader): Prisma.KnownFactWhereInput => ({
  endedAt: null,
  ...everOwnFacts(reader),
});

/**
 * As `ownFacts`, with what is no longer so: for who still had it in sight when it was ended.
 * @param reader who looks, from 12 years on
 */
export function everOwnFacts(reader: FactReader): Prisma.KnownFactWhereInput {
  const { personId, isAdult, speaksFor, since: gte } = reader;
  return {
    OR: [
      { personId },
      ...(isAdult ? [{ personId: null, notedAt: { gte } }] : []),
      { personId: { in: [...speaksFor] } },
    ],
  };
}
