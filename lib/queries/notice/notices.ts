import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { teamCases } from '@/lib/policies/case';
import { handledComplaints, knownComplaints } from '@/lib/policies/complaint';
import { readableEnquiries } from '@/lib/policies/enquiry';
import { nameOfHousehold, type HouseholdName } from '@/lib/queries/caseload/household-name';
import type { LocalDate } from '@/lib/rules/local-date';
import type { HeardKind, NoticeKind } from '@/lib/rules/notices';

/** Something with a day that must not be forgotten. */
export type NoticeLine = {
  id: string;
  caseId: string;
  number: number;
  kind: NoticeKind;
  rule: string | null;
  domain: string | null;
  dueOn: LocalDate;
  isOver: boolean;
  /** how many say the same: two steps of one household with one day */
  count: number;
};

type Told = Omit<NoticeLine, 'caseId' | 'number'>;

/** The same of a complaint, or of what somebody asks without a name; `mayOpen` where the reader has the way to it. */
export type HeardNotice = Told & {
  kind: HeardKind;
  ofId: string;
  mayOpen: boolean;
};

/** The same for who helps: with the name, and the absent colleague for whom the reader acts. */
export type HelperNotice = NoticeLine & { name: HouseholdName | null; standsInFor: string | null };

/** The first of them by day, and how many there are in all. */
export type Notices<L> = { lines: readonly L[]; total: number };

const atOnce = 15;

type Row = { id: string; caseId: string; number: number; kind: string; dueOn: Date } & Pick<
  NoticeLine,
  'rule' | 'domain'
>;
type HelperRow = Row & {
  total: bigint;
  contactPerson: string | null;
  givenName: string | null;
} & Pick<HouseholdName, 'familyNamePrefix' | 'familyName'>;

function toLine(row: Omit<Row, 'caseId' | 'number'>, today: LocalDate): Told {
  const { id, rule, domain } = row;
  const dueOn = fromDateColumn(row.dueOn);
  // Closed words, kept by the database.
  const kind = row.kind as NoticeKind;
  return { id, kind, rule, domain, dueOn, isOver: dueOn < today, count: 1 };
}

/** Lines that say the same of the same become one. */
function together<L extends Told>(lines: readonly L[], about: (line: L) => string): L[] {
  const one = new Map<string, L>();
  for (const line of lines) {
    const { kind, rule, domain, dueOn } = line;
    const key = [about(line), kind, rule, domain, dueOn].join();
    const before = one.get(key);
    one.set(key, before ? { ...before, count: before.count + 1 } : line);
  }
  return [...one.values()];
}

const ofCase = ({ caseId }: NoticeLine) => caseId;

/**
 * What surfaced for who helps: of the own households, and of those of absent colleagues for whom this one stands in today.
 * One query.
 * @param actor colleague
 * @param today local date
 * @returns the earliest day first, at most fifteen
 */
export async function helperNotices(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<Notices<HelperNotice>> {
  const me = Prisma.sql`${actor.staffId}::uuid`;
  const on = Prisma.sql`${toDateColumn(today)}::date`;
  const rows = await database().$queryRaw<HelperRow[]>(Prisma.sql`
    select w.*, n.* from (
      select n.id, n.case_id as "caseId", c.number, c.household_id, n.kind, n.rule, n.domain, n.due_on as "dueOn",
        count(*) over () as total, case when c.contact_person_id <> ${me} then s.name end as "contactPerson"
      from notice n join "case" c on c.id = n.case_id join staff s on s.id = c.contact_person_id
      where n.staff_id = ${me} and n."as" = 'helper' and n.settled_at is null
        and (c.contact_person_id = ${me} or who_acts(c.household_id, c.contact_person_id, ${on}) = ${me})
      order by n.due_on, n.id limit ${atOnce}) w
    left join lateral (${nameOfHousehold(Prisma.sql`w.household_id`)}) n on true
    order by w."dueOn", w.id`);
  const lines = rows.map(({ givenName, familyNamePrefix, familyName, contactPerson, ...row }) => ({
    ...{ ...toLine(row, today), caseId: row.caseId, number: row.number },
    name: givenName === null ? null : { givenName, familyNamePrefix, familyName },
    standsInFor: contactPerson,
  }));
  return { lines: together(lines, ofCase), total: Number(rows[0]?.total ?? 0) };
}

/**
 * What surfaced for a team lead, of the cases of the team: by number, without a name.
 * @param actor team lead; others find nothing
 * @param today local date
 * @returns the earliest day first, at most fifteen
 */
export async function leadNotices(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<Notices<NoticeLine>> {
  const where = {
    ...{ staffId: actor.staffId, as: 'lead', settledAt: null },
    ...{ caseId: { not: null }, case: teamCases(actor) },
  };
  const [rows, total] = await Promise.all([
    database().notice.findMany({
      where,
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: atOnce,
      select: {
        ...{ id: true, kind: true, rule: true, domain: true, dueOn: true },
        case: { select: { id: true, number: true } },
      },
    }),
    database().notice.count({ where }),
  ]);
  const lines = rows.flatMap(({ case: kase, ...row }) =>
    kase ? [{ ...toLine(row, today), caseId: kase.id, number: kase.number }] : [],
  );
  return { lines: together(lines, ofCase), total };
}

/** Which of these somebody may open, by their ids. */
async function openable(actor: StaffActor, ids: readonly string[], today: LocalDate) {
  const [of, select] = [{ id: { in: [...ids] } }, { id: true }];
  const [complaints, enquiries] = await Promise.all([
    database().complaint.findMany({ where: { AND: [of, handledComplaints(actor)] }, select }),
    database().enquiry.findMany({ where: { AND: [of, readableEnquiries(actor, today)] }, select }),
  ]);
  return new Set([...complaints, ...enquiries].map(({ id }) => id));
}

/**
 * What surfaced beside the cases, as whomever it is told: complaints, none about the reader, and what people ask without a
 * name. Nothing of who it is from. Four queries at most.
 * @param actor colleague
 * @param today local date
 * @returns the earliest day first, at most fifteen
 */
export async function heardNotices(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<Notices<HeardNotice>> {
  const where = {
    ...{ staffId: actor.staffId, settledAt: null, caseId: null },
    OR: [{ complaint: knownComplaints(actor) }, { enquiryId: { not: null } }],
  };
  const [rows, total] = await Promise.all([
    database().notice.findMany({
      ...{ where, take: atOnce, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
      select: {
        ...{ id: true, kind: true, rule: true, domain: true, dueOn: true },
        ...{ complaintId: true, enquiryId: true },
      },
    }),
    database().notice.count({ where }),
  ]);
  const found = rows.map(({ complaintId, enquiryId, ...row }) => ({
    ...{ ...row, ofId: (complaintId ?? enquiryId)! },
    kind: complaintId ? ('complaint' as const) : ('enquiry' as const),
  }));
  const may =
    found.length === 0
      ? null
      : await openable(
          actor,
          found.map(({ ofId }) => ofId),
          today,
        );
  const lines = found.map((row) => ({
    ...{ ...toLine(row, today), kind: row.kind, ofId: row.ofId },
    mayOpen: may?.has(row.ofId) === true,
  }));
  return { lines: together(lines, ({ ofId }) => ofId), total };
}

/**
 * The hour at which a colleague gets the daily mail.
 * @param actor colleague
 * @returns 0 to 23
 */
export async function digestHourOf({ staffId }: StaffActor): Promise<number> {
  const where = { id: staffId };
  const { digestHour } = await database().staff.findUniqueOrThrow({
    where,
    select: { digestHour: true },
  });
  return digestHour;
}
