import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { teamCases } from '@/lib/policies/case';
import { nameOfHousehold, type HouseholdName } from '@/lib/queries/caseload/household-name';
import type { LocalDate } from '@/lib/rules/local-date';
import type { NoticeKind } from '@/lib/rules/notices';

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

function toLine(row: Row, today: LocalDate): NoticeLine {
  const { id, caseId, number, rule, domain } = row;
  const dueOn = fromDateColumn(row.dueOn);
  // Closed words, kept by the database.
  const kind = row.kind as NoticeKind;
  return { id, caseId, number, kind, rule, domain, dueOn, isOver: dueOn < today };
}

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
    ...toLine(row, today),
    name: givenName === null ? null : { givenName, familyNamePrefix, familyName },
    standsInFor: contactPerson,
  }));
  return { lines, total: Number(rows[0]?.total ?? 0) };
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
  const where = { staffId: actor.staffId, as: 'lead', settledAt: null, case: teamCases(actor) };
  const [rows, total] = await Promise.all([
    database().notice.findMany({
      where,
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: atOnce,
      select: {
        ...{ id: true, caseId: true, kind: true, rule: true, domain: true, dueOn: true },
        case: { select: { number: true } },
      },
    }),
    database().notice.count({ where }),
  ]);
  const lines = rows.map(({ case: kase, ...row }) => toLine({ ...row, ...kase }, today));
  return { lines, total };
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
