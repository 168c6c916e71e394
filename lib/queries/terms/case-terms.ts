import 'server-only';
import { isPartEventKey } from '@/lib/domains/part-events';
import { termBook } from '@/lib/facts/term/term-book';
import { termParts, type PartWithFacts } from '@/lib/facts/part-event/term-parts';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import {
  movedTerms,
  runningTerms,
  termsOfPart,
  type MovedTerm,
} from '@/lib/rules/case-terms/case-terms';
import type { CaseTerm, TermEvent } from '@/lib/rules/case-terms/types';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * The terms of the law that run in a household, over all domains, the earliest first. Whoever acts for the household sees
 * all of its parts (RULES 2.3). Two queries.
 * @param facts the case, as caseFacts found it
 * @param today local date
 */
export async function caseTerms(facts: CaseFacts, today: LocalDate): Promise<CaseTerm[]> {
  return runningTerms(await termParts(database(), { caseId: facts.id }), {
    today,
    book: termBook(),
  });
}

/** A part with what happened, and every term that ran with it. */
export type PartTerms = PartWithFacts & { all: readonly CaseTerm[] };

/** What one fact moved. */
export type MovedBy = { domain: string; isCorrection: boolean; terms: readonly MovedTerm[] };

/** Everything about the terms of a household. */
export type TermsPage = {
  running: readonly CaseTerm[];
  parts: readonly PartTerms[];
  moved: MovedBy | null;
};

const eventFields = { id: true, kind: true, occurredOn: true, untilOn: true } as const;
type Row = { id: string; kind: string; occurredOn: Date; untilOn: Date | null };

function toEvents(row: Row | null): TermEvent[] {
  if (!row || !isPartEventKey(row.kind)) return [];
  const { id, kind, occurredOn, untilOn } = row;
  const days = {
    occurredOn: fromDateColumn(occurredOn),
    untilOn: untilOn && fromDateColumn(untilOn),
  };
  return [{ id, kind, ...days }];
}

const byDay = (a: TermEvent, b: TermEvent) => (a.occurredOn < b.occurredOn ? -1 : 1);

/** What the fact of a form moved: the part as it is, beside how it would be without it. */
async function movedBy(
  parts: readonly PartWithFacts[],
  formKey: string,
  today: LocalDate,
): Promise<MovedBy | null> {
  const written = await database().partEvent.findUnique({
    where: { formKey },
    select: { id: true, partId: true, replaces: { select: eventFields } },
  });
  const part = parts.find(({ id }) => id === written?.partId);
  if (!written || !part) return null;
  const others = part.events.filter(({ id }) => id !== written.id);
  const events = [...others, ...toEvents(written.replaces)].toSorted(byDay);
  return {
    domain: part.domain,
    isCorrection: written.replaces !== null,
    terms: movedTerms({ ...part, events }, part, { today, book: termBook() }),
  };
}

/**
 * The page of the terms of a household: what runs, and for each part what happened and what ran.
 * @param facts the case, as caseFacts found it
 * @param today local date
 * @param formKey of a form that was just sent: what its fact moved is told
 */
export async function termsPage(
  facts: CaseFacts,
  today: LocalDate,
  formKey?: string,
): Promise<TermsPage> {
  const parts = await termParts(database(), { caseId: facts.id });
  const on = { today, book: termBook() };
  return {
    running: runningTerms(parts, on),
    parts: parts.map((part) => ({ ...part, all: termsOfPart(part, on) })),
    moved: formKey ? await movedBy(parts, formKey, today) : null,
  };
}
