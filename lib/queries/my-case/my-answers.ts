import 'server-only';
import { termParts } from '@/lib/facts/part-event/term-parts';
import { termBook } from '@/lib/facts/term/term-book';
import type { PartEventKey } from '@/lib/domains/part-events';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { nextOwedTerm } from '@/lib/rules/case-terms/case-terms';
import type { LocalDate } from '@/lib/rules/local-date';
import type { OwnRequestKey } from './own-request';

/** By when the law gives the reader an answer about a part, and what that hangs on. */
export type MyAnswer = { rule: string; by: LocalDate; waitsFor: PartEventKey | null };

/** One for each domain of the request in which somebody waits. */
export type MyAnswers = ReadonlyMap<string, MyAnswer>;

/**
 * By when there is an answer about each part of an own request that still waits. What is late is said elsewhere, with a
 * new day (myLate); it hides nothing that is still to come in the same part. A fixed number of queries.
 * @param own the reader's request
 * @param today local date
 */
export async function myAnswers(
  own: OwnRequestKey,
  today: LocalDate = todayNow(),
): Promise<MyAnswers> {
  const parts = await termParts(database(), { requestId: own.id });
  const on = { today, book: termBook() };
  const found = parts.flatMap((part): [string, MyAnswer][] => {
    const term = part.isTakenBack ? null : nextOwedTerm([part], on);
    if (!term) return [];
    const { rule, end: by, standsStill } = term;
    return [[part.domain, { rule, by, waitsFor: standsStill?.for ?? null }]];
  });
  return new Map(found);
}
