import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { judgedGlass } from '@/lib/policies/glass';

/** A look without being involved, as a team lead judges it: nothing of the household but its number. */
export type GlassLine = {
  id: string;
  /** number of the case, for people to name it aloud */
  number: number;
  by: string;
  functionTitle: string;
  since: Date;
  until: Date;
  reason: string;
  /** the resident reads it after this moment, and why */
  shownFrom: Date | null;
  hiddenReason: string | null;
  verdict: 'right' | 'wrong' | null;
  judgement: string | null;
  judgedBy: string | null;
};

const atOnce = 50;

/**
 * The looks without being involved that a team lead judges. One query.
 * @param actor team lead
 * @returns those without a judgement first, then the latest; at most 50
 */
export async function glassToJudge(actor: StaffActor): Promise<GlassLine[]> {
  const rows = await database().glassBreak.findMany({
    where: judgedGlass(actor),
    orderBy: [{ judgedAt: { sort: 'desc', nulls: 'first' } }, { since: 'desc' }, { id: 'desc' }],
    take: atOnce,
    select: {
      id: true,
      since: true,
      until: true,
      reason: true,
      shownFrom: true,
      hiddenReason: true,
      verdict: true,
      judgement: true,
      judgedBy: { select: { name: true } },
      staff: { select: { name: true, functionTitle: true } },
      case: { select: { number: true } },
    },
  });
  return rows.map(({ staff, judgedBy, verdict, case: { number }, ...row }) => ({
    ...{ ...row, number, by: staff.name, functionTitle: staff.functionTitle },
    verdict: verdict === 'right' || verdict === 'wrong' ? verdict : null,
    judgedBy: judgedBy?.name ?? null,
  }));
}

/**
 * How many looks wait for the judgement of a team lead. One query.
 * @param actor team lead
 */
export function countGlassToJudge(actor: StaffActor): Promise<number> {
  return database().glassBreak.count({ where: { AND: [judgedGlass(actor), { judgedAt: null }] } });
}
