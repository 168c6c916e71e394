import 'server-only';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import { computeTerm } from '@/lib/rules/terms/compute';
import { termBook } from './term-book';

/**
 * The last day of the term to object (Awb 6:7, 6:8). What comes later is taken as well.
 * @param announcedOn day on which the decision was announced
 * @returns six weeks later where no term can be computed
 */
export function objectUntil(announcedOn: LocalDate): LocalDate {
  const answer = computeTerm({ rule: 'awb.bezwaar', start: announcedOn }, termBook());
  return answer.isComputed ? answer.term.end : addDays(announcedOn, 42);
}
