import 'server-only';
import { retentionBook } from '@/lib/facts/term/term-book';
import { domainByKey } from '@/lib/domains';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import {
  destroyableFrom,
  whyKept,
  type Destroyable,
  type Waiting,
} from '@/lib/rules/retention/keep';

/** A part with from when it may be destroyed, and what waits. */
export type EndedPartFacts = {
  partId: string;
  /** null while the part is open, and for a domain that this version of the product does not know */
  destroyable: Destroyable | null;
  waits: readonly Waiting[];
};

type Row = {
  id: string;
  domain: string;
  status: string;
  closed_at: Date | null;
  last_item_at: Date;
  is_decided: boolean;
  refused_at: Date | null;
  objection_decided_on: string | null;
  complaint_answered_at: Date | null;
  is_open: boolean;
  has_open_objection: boolean;
  has_open_complaint: boolean;
  is_helped: boolean;
};

const local = (at: Date | null): LocalDate | null => at && toLocalDate(at);

function factsOf(row: Row): EndedPartFacts {
  const retention = domainByKey(row.domain)?.retention;
  const waits = whyKept({
    isOpen: row.is_open,
    hasOpenObjection: row.has_open_objection,
    hasOpenComplaint: row.has_open_complaint,
    isHelpedInDomain: row.is_helped,
  });
  if (!retention || !row.closed_at) return { partId: row.id, destroyable: null, waits };
  const destroyable = destroyableFrom(retentionBook(), retention, {
    status: row.status,
    endedOn: toLocalDate(row.closed_at),
    lastItemOn: toLocalDate(row.last_item_at),
    isDecided: row.is_decided,
    refusedOn: local(row.refused_at),
    objectionDecidedOn: row.objection_decided_on,
    complaintAnsweredOn: local(row.complaint_answered_at),
  });
  return { partId: row.id, destroyable, waits };
}

/** The last thing that came, was made or was changed in a part; notes of its domain are of it as well. */
const lastItem = Prisma.sql`greatest(p.opened_at, p.closed_at, q.submitted_at,
  (select max(recorded_at) from part_event where part_id = p.id),
  (select max(greatest(decided_at, announced_on)) from decision where part_id = p.id),
  (select max(o.at) from objection o join decision d on d.id = o.decision_id where d.part_id = p.id),
  (select max(greatest(asked_at, closed_at)) from part_ask where part_id = p.id),
  (select max(r.at) from part_reply r join part_ask k on k.id = r.ask_id where k.part_id = p.id),
  (select max(set_at) from part_delay where part_id = p.id),
  (select max(added_at) from request_addition where request_id = q.id),
  (select max(at) from internal_note where case_id = p.case_id and domain = p.domain))`;

/**
 * From when parts may be destroyed, by the rules as they hold here, and what waits. One query, however many parts.
 * @param tx transaction or client
 * @param partIds uuids
 * @returns in no order; a part that is gone is not among them
 */
export async function endedParts(tx: Tx, partIds: readonly string[]): Promise<EndedPartFacts[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select p.id, p.domain, p.status, p.closed_at, ${lastItem} as last_item_at,
      (select min(decided_at) from decision where part_id = p.id) is not null as is_decided,
      (select d.decided_at from decision d where d.part_id = p.id and d.kind = 'refused'
        and not exists (select from decision later where later.replaces_id = d.id)) as refused_at,
      (select max(e.occurred_on)::text from part_event e
        where e.part_id = p.id and e.kind = 'objection_decided' and not e.is_taken_back) as objection_decided_on,
      complained.answered_at as complaint_answered_at,
      p.closed_at is null or c.status = 'open' as is_open,
      has_open_objection(p.id) as has_open_objection,
      coalesce(complained.is_open, false) as has_open_complaint,
      exists (select from "case" o join request_part other on other.case_id = o.id and other.domain = p.domain
        where o.household_id = c.household_id and o.status = 'open') as is_helped
    from request_part p
    join "case" c on c.id = p.case_id
    join help_request q on q.id = p.request_id
    left join lateral (
      select max(k.outcome_at) as answered_at, bool_or(k.outcome_at is null) as is_open
      from household_member m join complaint k on k.person_id = m.person_id
      where m.household_id = c.household_id) complained on true
    where p.id = any (${[...partIds]}::uuid[])`);
  return rows.map(factsOf);
}
