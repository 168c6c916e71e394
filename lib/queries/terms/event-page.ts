import 'server-only';
import { domainByKey } from '@/lib/domains';
import { isPartEventKey, partEventKinds, type PartEventKey } from '@/lib/domains/part-events';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';

/** A part of a case about which something can be written down. */
export type EventPart = { id: string; domain: string; kinds: readonly PartEventKey[] };

/**
 * What can be written down about a part by hand, in the order of the law.
 * @param facts the case, as caseFacts found it
 * @param partId uuid
 * @returns null for a part of another case, or of a request that was taken back
 */
export async function eventPart(facts: CaseFacts, partId: string): Promise<EventPart | null> {
  const part = await database().requestPart.findFirst({
    where: { id: partId, caseId: facts.id, request: { withdrawnAt: null } },
    select: { id: true, domain: true },
  });
  if (!part) return null;
  const possible = domainByKey(part.domain)?.events ?? [];
  const kinds = partEventKinds.filter(({ key, isByHand }) => isByHand && possible.includes(key));
  return { ...part, kinds: kinds.map(({ key }) => key) };
}

/** A fact to be corrected. */
export type EventToCorrect = {
  id: string;
  kind: PartEventKey;
  occurredOn: LocalDate;
  untilOn: LocalDate | null;
  hasUntil: boolean;
  note: string;
  /** somebody corrected it since, or took it back */
  isReplaced: boolean;
};

/**
 * One fact of a part.
 * @param part as eventPart found it
 * @param eventId uuid
 * @returns null when it is not of this part
 */
export async function eventToCorrect(
  part: EventPart,
  eventId: string,
): Promise<EventToCorrect | null> {
  const row = await database().partEvent.findFirst({
    where: { id: eventId, partId: part.id },
    select: {
      ...{ id: true, kind: true, occurredOn: true, untilOn: true, note: true, isTakenBack: true },
      replacedBy: { select: { id: true } },
    },
  });
  if (!row || !isPartEventKey(row.kind)) return null;
  const { id, kind, note } = row;
  return {
    ...{ id, kind, note },
    occurredOn: fromDateColumn(row.occurredOn),
    untilOn: row.untilOn && fromDateColumn(row.untilOn),
    hasUntil: partEventKinds.find(({ key }) => key === kind)!.until !== 'never',
    isReplaced: row.replacedBy !== null || row.isTakenBack,
  };
}
