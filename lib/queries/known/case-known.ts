import 'server-only';
import { atKnown, type AtKnown } from '@/lib/facts/known/at-known';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { mayKeepFact } from '@/lib/policies/known-facts';
import { openRequests, partLines } from '@/lib/queries/involved/what-flows';
import type { Housemate } from '@/lib/facts/household/at-household';
import { knownKinds, type KnownKind } from '@/lib/domains/known-kinds';
import { kindsAt, type AskPlace } from '@/lib/rules/known-facts';
import type { LocalDate } from '@/lib/rules/local-date';
import { toldBy, type ToldLine } from './told';

/** Something that the household told, with where it comes from and when. */
export type KnownLine = {
  id: string;
  kind: KnownKind;
  words: string;
  /** about whom; null for the household as a whole */
  person: string | null;
  /** a request is its own source; else in words, by which colleague */
  source:
    { kind: 'request'; on: Date } | { kind: 'noted'; words: string; on: LocalDate; by: string };
  domain: string | null;
  /** the resident says that it is no longer so */
  doubt: { by: string; words: string; at: Date } | null;
  version: number;
  mayEnd: boolean;
};

/** What is known, for who may see it. */
export type CaseKnown = {
  lines: KnownLine[];
  /** somebody of the household to write something down about */
  people: readonly Housemate[];
  /** the parts for which this colleague may write something down; null when for all, and for none in particular */
  ownDomains: readonly string[] | null;
  mayNote: boolean;
};

/** One fact, also when it was ended meanwhile. */
export type OneFact = KnownLine & { ended: { by: string; at: Date } | null };

const most = 100;

const fields = {
  ...{ id: true, kind: true, words: true, source: true, givenOn: true, domain: true },
  ...{ doubtedAt: true, doubtedBy: true, doubtWords: true, version: true },
  ...{ endedAt: true, endedBy: true },
  person: { select: { givenName: true } },
  notedBy: { select: { name: true } },
} satisfies Prisma.KnownFactSelect;

type Row = Prisma.KnownFactGetPayload<{ select: typeof fields }>;

const lineOf =
  ({ actor, isOpen }: AtKnown) =>
  (row: Row): KnownLine => {
    const { id, words, domain, version, doubtedAt, doubtedBy, doubtWords } = row;
    return {
      ...{ id, words, domain, version, kind: row.kind as KnownKind },
      person: row.person?.givenName ?? null,
      source: {
        ...{ kind: 'noted', words: row.source, on: fromDateColumn(row.givenOn) },
        by: row.notedBy?.name ?? '',
      },
      doubt: doubtedAt ? { by: doubtedBy ?? '', words: doubtWords ?? '', at: doubtedAt } : null,
      mayEnd: isOpen && mayKeepFact(actor, domain),
    };
  };

const toldLine = ({ requestId, kind, words, name, at }: ToldLine): KnownLine => ({
  ...{ id: `${requestId}-${kind}`, kind, words, person: name, domain: null, doubt: null },
  ...{ source: { kind: 'request', on: at }, version: 1, mayEnd: false },
});

/** The requests of which somebody reads what they told: all, or those that flow to who helps with a part. */
async function requestsFor(found: AtKnown): Promise<Prisma.HelpRequestWhereInput> {
  const { actor, caseId, householdId, flows } = found;
  if (actor.as !== 'involved') return { householdId };
  const ids = openRequests(await partLines(caseId), flows, actor.domains);
  return { id: { in: ids } };
}

async function linesOf(found: AtKnown, kinds: readonly KnownKind[]): Promise<KnownLine[]> {
  const [rows, told] = await Promise.all([
    database().knownFact.findMany({
      where: { AND: [found.where, { endedAt: null }] },
      orderBy: [{ givenOn: 'desc' }, { id: 'desc' }],
      take: most,
      select: fields,
    }),
    toldBy(await requestsFor(found)),
  ]);
  const lines = [...rows.map(lineOf(found)), ...told.map(toldLine)];
  return lines.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/**
 * What is known of the household of a case, for a colleague who may see it. A fixed number of queries; `lookAtKnown` records
 * the look, or the attempt.
 * @param staff colleague
 * @param caseId uuid
 * @param today local date
 * @returns by kind, latest first; null for others
 */
export async function caseKnown(
  staff: StaffActor,
  caseId: string,
  today: LocalDate = todayNow(),
): Promise<CaseKnown | null> {
  const found = await atKnown(database(), staff, caseId, today);
  if (!found) return null;
  const { actor, isOpen, people } = found;
  const ownDomains = actor.as === 'involved' ? actor.domains : null;
  const mayNote = isOpen && (ownDomains === null || ownDomains.length > 0);
  return { lines: await linesOf(found, knownKinds), people, ownDomains, mayNote };
}

/**
 * What somebody who is about to ask something should read first: what the household told already, within what this
 * colleague may see. A fixed number of queries; the page on which it stands records the look.
 * @param staff colleague
 * @param caseId uuid
 * @param place where it is asked
 * @param today local date
 * @returns what is asked there most often first; nothing for who may see nothing
 */
export async function knownAlready(
  staff: StaffActor,
  caseId: string,
  place: AskPlace,
  today: LocalDate = todayNow(),
): Promise<KnownLine[]> {
  const found = await atKnown(database(), staff, caseId, today);
  return found ? linesOf(found, kindsAt(place, knownKinds)) : [];
}

/**
 * One fact that a colleague may end, also when somebody ended it meanwhile.
 * @param staff colleague
 * @param caseId uuid
 * @param id uuid of the fact
 * @param today local date
 * @returns null for others
 */
export async function oneFact(
  staff: StaffActor,
  caseId: string,
  id: string,
  today: LocalDate = todayNow(),
): Promise<OneFact | null> {
  const found = await atKnown(database(), staff, caseId, today);
  if (!found) return null;
  const row = await database().knownFact.findFirst({
    where: { AND: [{ id }, found.where] },
    select: fields,
  });
  if (!row || !mayKeepFact(found.actor, row.domain)) return null;
  const { endedAt, endedBy } = row;
  return { ...lineOf(found)(row), ended: endedAt ? { by: endedBy ?? '', at: endedAt } : null };
}
