import type { PartStatus } from './part-status';

/** Something that was said about parts of a request: when, and what became of them. */
export type ToldParts = { at: Date; status: PartStatus };

/** A part as it stands. */
export type PartNow = { id: string; domain: string; closedAt: Date | null };

/** What the record says became of a part. */
export type PartRecord = { partId: string; status: string; at: Date };

const SOON_MS = 60_000;

/**
 * Which parts a message of the story of a case is about. The message names none: the record of the same change does, and
 * a part that ended then still says when.
 * @param told the message
 * @param parts of the request, as they stand now
 * @param records of the request, in any order; each was written a moment after its message
 * @returns domain keys; none when it cannot be said
 */
export function toldParts(
  told: ToldParts,
  parts: readonly PartNow[],
  records: readonly PartRecord[],
): string[] {
  const at = told.at.getTime();
  const ended = parts.filter((part) => part.closedAt?.getTime() === at);
  if (ended.length > 0) return ended.map((part) => part.domain);
  const [nearest] = records
    .filter((one) => one.status === told.status && isSoonAfter(at, one.at.getTime()))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return parts.filter((part) => part.id === nearest?.partId).map((part) => part.domain);
}

const isSoonAfter = (at: number, then: number) => then >= at && then - at < SOON_MS;
