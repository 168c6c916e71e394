import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { isSureMatch } from '@/lib/policies/timeline';
import { decidersOf, type AuthorityRow, type Deciders, type NamedBy } from '@/lib/rules/authority';
import { whoAsked } from '@/lib/rules/who-asked';

/** Who decides about each child; of whom nothing is known, nobody does. */
export type DecidersOf = (childId: string) => Deciders;

const nobody: Deciders = { known: 'unknown', adultIds: [], guardian: null, withoutIds: [] };

/** How the requests of a household named its children. Two queries. */
async function namedIn(tx: Tx, householdId: string, childIds: readonly string[]) {
  const members = await tx.householdMember.findMany({
    where: {
      ...{ householdId, personId: { in: [...childIds] }, until: null, isConfirmed: true },
      requestId: { not: null },
    },
    select: { personId: true, relation: true, requestId: true },
  });
  const requests = await tx.helpRequest.findMany({
    where: { id: { in: members.map(({ requestId }) => requestId!) } },
    select: { id: true, askerId: true, matchedPersonId: true, matchStatus: true },
  });
  const named = new Map<string, NamedBy>();
  for (const { personId, relation, requestId } of members) {
    const request = requests.find(({ id }) => id === requestId);
    // Whose request it is may still be to confirm: then nobody is presumed.
    if (!request || !isSureMatch(request)) continue;
    named.set(personId, { askerId: whoAsked(request), relation });
  }
  return named;
}

/**
 * Who decides about the children of a household, at whatever address (RULES 2.4). Three queries.
 * @param tx transaction or client
 * @param householdId uuid
 * @param home everybody who lives there, with ages in years
 * @param childIds of whom this is asked
 */
export async function decidersIn(
  tx: Tx,
  householdId: string,
  home: readonly { id: string; age: number }[],
  childIds: readonly string[],
): Promise<DecidersOf> {
  if (childIds.length === 0) return () => nobody;
  const [rows, named] = [
    await tx.authority.findMany({
      where: { childId: { in: [...childIds] } },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, childId: true, adultId: true, organisation: true, until: true },
    }),
    await namedIn(tx, householdId, childIds),
  ];
  const about = (childId: string): AuthorityRow[] =>
    rows
      .filter((row) => row.childId === childId)
      .map(({ id, adultId, organisation, until }) => ({
        decides: adultId ? { adultId } : { guardian: { id, name: organisation ?? '' } },
        hasEnded: until !== null,
      }));
  return (childId) => decidersOf(about(childId), named.get(childId) ?? null, home);
}
