import 'server-only';
import { domainByKey } from '@/lib/domains';
import { startEventsOf, type AskedFacts, type PartEventKey } from '@/lib/domains/part-events';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { refreshNextTerms } from './next-term';
import type { Tx } from '@/lib/platform/db';
import { insertRows, type Rows } from '@/lib/platform/insert-rows';
import type { LocalDate } from '@/lib/rules/local-date';

/** Who knows of a fact: a colleague by id, the resident, or nobody, when it follows from what happened. */
export type KnownBy = { staffId: string } | 'resident' | 'system';

/** Something that happened with a part of a request. */
export type PartEvent = {
  partId: string;
  kind: PartEventKey;
  occurredOn: LocalDate;
  /** the moment, where hours matter; on the same day */
  occurredAt?: Date;
  /** the day that the fact itself names, for kinds that do */
  untilOn?: LocalDate;
  note?: string;
  /** the fact in whose place this one comes */
  replacesId?: string;
  /** it did not happen: nothing comes in its place */
  isTakenBack?: boolean;
  /** the form that was sent; the same one twice is refused by the database */
  formKey?: string;
};

/**
 * Facts about parts, to be written in the same statement as their cause. Terms follow from them (lib/rules/terms).
 * @param events what happened
 * @param by who knows
 * @param at moment of recording; nothing happens after it
 * @returns rows, in the order of the events
 */
export function partEventRows(events: readonly PartEvent[], by: KnownBy, at: Date): Rows {
  const staffId = typeof by === 'object' ? by.staffId : null;
  return {
    partEvent: events.map((event) => ({
      ...{ id: randomId(), partId: event.partId, kind: event.kind, note: event.note ?? '' },
      occurredOn: toDateColumn(event.occurredOn),
      occurredAt: event.occurredAt ?? null,
      untilOn: event.untilOn ? toDateColumn(event.untilOn) : null,
      ...{ byKind: typeof by === 'object' ? 'staff' : by, recordedById: staffId, recordedAt: at },
      replacesId: event.replacesId ?? null,
      isTakenBack: event.isTakenBack ?? false,
      formKey: event.formKey ?? null,
    })),
  };
}

/**
 * What happened with parts by coming in (RULES 1.3, end): terms begin with it.
 * @param parts ids and domain keys
 * @param asked what is known of the request
 * @param sent the moment at which it was asked, and the one at which it is recorded when that is later
 * @returns rows
 */
export function startEventRows(
  parts: readonly { id: string; domain: string }[],
  asked: AskedFacts,
  sent: { at: Date; recordedAt?: Date },
): Rows {
  const events = parts.flatMap(({ id: partId, domain }) => {
    const known = domainByKey(domain);
    const kinds = known ? startEventsOf(known, asked) : [];
    return kinds.map((kind): PartEvent => ({ partId, kind, occurredOn: today(sent.at) }));
  });
  return partEventRows(events, 'system', sent.recordedAt ?? sent.at);
}

/**
 * Records what happened with a part. For every command that something follows from: a decision, papers asked for. The
 * caller has authorized it, locked the case, and records its own event in the same transaction.
 * The day by which the case is ordered moves with it.
 * @param tx transaction of the cause
 * @param event what happened; its kind is one of the part's domain
 * @param by who knows
 * @param at moment of recording
 * @returns id of the fact
 * @throws the constraint `part_event_happened` for a day that is still to come, `part_event_replaces_same` for a fact of
 * another part or kind, and a unique violation of `replaces_id` when somebody was first
 */
export async function recordPartEvent(
  tx: Tx,
  event: PartEvent,
  by: KnownBy,
  at: Date,
): Promise<string> {
  const rows = partEventRows([event], by, at);
  await insertRows(tx, rows);
  const of = { where: { id: event.partId }, select: { caseId: true } };
  await refreshNextTerms(tx, [(await tx.requestPart.findUniqueOrThrow(of)).caseId], at);
  return rows.partEvent![0]!.id!;
}
