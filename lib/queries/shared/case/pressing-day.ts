import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { Prisma } from '@/lib/platform/prisma/client';
import type { CaseDays } from '@/lib/rules/urgency';

/** The columns of a case that hold its days. */
export type DayColumns = {
  nextPromiseOn: Date | null;
  nextStepOn: Date | null;
  nextTermOn: Date | null;
};

/** The columns of case `c`, as DayColumns names them. */
export const dayColumns = Prisma.sql`c.next_promise_on as "nextPromiseOn", c.next_step_on as "nextStepOn",
  c.next_term_on as "nextTermOn"`;

/** The most pressing day of case `c` (mostPressingDay), as its lists are ordered and their indexes read. */
export const pressingDay = Prisma.sql`least(c.next_promise_on, c.next_step_on, c.next_term_on)`;

/**
 * The days of a case from its columns.
 * @param row with the columns
 */
export const daysOfCase = (row: DayColumns): CaseDays => ({
  promise: row.nextPromiseOn && fromDateColumn(row.nextPromiseOn),
  step: row.nextStepOn && fromDateColumn(row.nextStepOn),
  term: row.nextTermOn && fromDateColumn(row.nextTermOn),
});
