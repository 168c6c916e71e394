import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { destroyableParts } from '@/lib/policies/retention';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';

/** A part that may be destroyed: nothing of the household but the number of its case. */
export type DestroyableLine = {
  partId: string;
  /** domain key */
  domain: string;
  /** number of the case, for people to name it aloud */
  number: number;
  /** years in which it began and ended */
  fromYear: number;
  untilYear: number;
  /** the first day on which it may be destroyed, and by which article */
  since: LocalDate;
  article: string;
};

const pageSize = 20;

const fields = {
  ...{ partId: true, destroyableOn: true, article: true },
  part: {
    select: {
      ...{ domain: true, openedAt: true, closedAt: true },
      case: { select: { number: true } },
    },
  },
} satisfies Prisma.PartRetentionSelect;

type Row = Prisma.PartRetentionGetPayload<{ select: typeof fields }>;

const yearOf = (at: Date) => Number(toLocalDate(at).slice(0, 4));

/**
 * A mark as a team lead reads it.
 * @param row as `destroyableFields` reads it
 */
export function destroyableLineOf({ partId, destroyableOn, article, part }: Row): DestroyableLine {
  const { domain, openedAt, closedAt, case: kase } = part;
  return {
    ...{ partId, domain, article, number: kase.number, since: fromDateColumn(destroyableOn) },
    ...{ fromYear: yearOf(openedAt), untilYear: yearOf(closedAt ?? openedAt) },
  };
}

/** What of a mark is read for its line. */
export const destroyableFields = fields;

function after(cursor: string | undefined): Prisma.PartRetentionWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const destroyableOn = new Date(place[0]);
  return {
    destroyableOn: { gte: destroyableOn },
    OR: [{ destroyableOn: { gt: destroyableOn } }, { partId: { gt: place[1] } }],
  };
}

/**
 * The parts that a team lead may have destroyed. One query; the look is recorded by `lookAtRetention`.
 * @param actor team lead
 * @param cursor `next` of the page before
 * @param today local date
 * @returns longest ago first; nothing for others
 */
export async function destroyable(
  actor: StaffActor,
  cursor?: string,
  today: LocalDate = todayNow(),
): Promise<{ lines: DestroyableLine[]; next: string | null }> {
  const rows = await database().partRetention.findMany({
    where: { AND: [destroyableParts(actor, today), after(cursor)] },
    orderBy: [{ destroyableOn: 'asc' }, { partId: 'asc' }],
    take: pageSize + 1,
    select: fields,
  });
  const { page, next } = toMomentPage(rows, pageSize, (row) => [row.destroyableOn, row.partId]);
  return { lines: page.map(destroyableLineOf), next };
}
