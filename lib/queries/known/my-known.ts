import 'server-only';
import { ownKnown, type OwnKnown } from '@/lib/facts/known/own-reader';
import type { Actor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayDoubt, ownFacts } from '@/lib/policies/known-facts';
import { knownKinds, type KnownKind } from '@/lib/domains/known-kinds';
import type { LocalDate } from '@/lib/rules/local-date';
import { toldBy } from './told';

/** Something that we know of a resident's household, as this one reads it. */
export type MyFact = {
  id: string;
  kind: KnownKind;
  words: string;
  /** about whom, when it is somebody else */
  person: string | null;
  source:
    { kind: 'request'; on: Date } | { kind: 'noted'; words: string; on: LocalDate; by: string };
  /** what was said about it: that it is no longer so */
  doubt: { by: string; words: string } | null;
  /** the reader is asked whether it is still so */
  canDoubt: boolean;
};

const most = 100;

type Found = Omit<MyFact, 'canDoubt'>;

/** What was said already stands there instead; none of these was ended. */
const isOffered = ({ source: { kind }, doubt }: Found) =>
  doubt === null && mayDoubt({ kind, isEnded: false });

async function notedIn({ householdId, self, reader }: OwnKnown): Promise<Found[]> {
  const rows = await database().knownFact.findMany({
    where: { householdId, AND: ownFacts(reader) },
    orderBy: [{ givenOn: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...{ id: true, kind: true, words: true, source: true, givenOn: true, personId: true },
      ...{ doubtedAt: true, doubtedBy: true, doubtWords: true },
      person: { select: { givenName: true } },
      notedBy: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as KnownKind, words: row.words },
    person: row.personId === self.id ? null : (row.person?.givenName ?? null),
    source: {
      ...{ kind: 'noted', words: row.source, on: fromDateColumn(row.givenOn) },
      by: row.notedBy?.name ?? '',
    },
    doubt: row.doubtedAt ? { by: row.doubtedBy ?? '', words: row.doubtWords ?? '' } : null,
  }));
}

/** What this one's own requests told; another's request is another's story. */
async function toldIn({ householdId, self: { id } }: OwnKnown): Promise<Found[]> {
  const told = await toldBy({ householdId, OR: [{ askerId: id }, { matchedPersonId: id }] });
  return told.map(({ requestId, kind, words, at }) => ({
    ...{ id: `${requestId}-${kind}`, kind, words, person: null, doubt: null },
    source: { kind: 'request', on: at },
  }));
}

/**
 * What we know of a resident's household and why, as this one may read it: the own, for adults what is about the household,
 * and what is about the children for whom this one speaks. A fixed number of queries per household.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns by kind, latest first; none as long as it is not sure whose household it is
 */
export async function myKnown(actor: Actor, today: LocalDate = todayNow()): Promise<MyFact[]> {
  const found: Found[] = [];
  for (const own of await ownKnown(database(), actor, today)) {
    found.push(...(await notedIn(own)), ...(await toldIn(own)));
  }
  return found
    .toSorted((a, b) => knownKinds.indexOf(a.kind) - knownKinds.indexOf(b.kind))
    .map((fact) => ({ ...fact, canDoubt: isOffered(fact) }));
}
