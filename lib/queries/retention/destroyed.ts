import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { readableDestroyed } from '@/lib/policies/retention';
import { momentPlaceOf, toMomentPage } from '@/lib/queries/caseload/cursor';

/** That a part was destroyed, and nothing else of it. */
export type DestroyedLine = {
  id: string;
  /** domain key */
  domain: string;
  fromYear: number;
  untilYear: number;
  article: string;
  at: Date;
  by: string;
};

const pageSize = 20;

function before(cursor: string | undefined): Prisma.DestroyedPartWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const destroyedAt = new Date(place[0]);
  return {
    destroyedAt: { lte: destroyedAt },
    OR: [{ destroyedAt: { lt: destroyedAt } }, { id: { lt: place[1] } }],
  };
}

/**
 * What was destroyed, by whom and under which article, for every team lead. One query.
 * @param actor team lead
 * @param cursor `next` of the page before
 * @returns latest first; nothing for others
 */
export async function destroyed(
  actor: StaffActor,
  cursor?: string,
): Promise<{ lines: DestroyedLine[]; next: string | null }> {
  const rows = await database().destroyedPart.findMany({
    where: { AND: [readableDestroyed(actor), before(cursor)] },
    orderBy: [{ destroyedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: {
      ...{ id: true, domain: true, fromYear: true, untilYear: true, article: true },
      ...{ destroyedAt: true, destroyedBy: { select: { name: true } } },
    },
  });
  const { page, next } = toMomentPage(rows, pageSize, ({ destroyedAt, id }) => [destroyedAt, id]);
  return {
    lines: page.map(({ destroyedAt: at, destroyedBy, ...line }) => ({
      ...{ ...line, at, by: destroyedBy.name },
    })),
    next,
  };
}
