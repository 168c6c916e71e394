import { armoede } from './armoede';
import { jeugd } from './jeugd';
import type { Domain, DomainQuestion } from './types';
import { werkInkomen } from './werk-inkomen';
import { wmo } from './wmo';

export type { Domain, DomainQuestion } from './types';

/** The registry, in the order in which parts are shown. A further domain is one file, its texts, and one name here. */
export const domains: readonly Domain[] = [wmo, jeugd, werkInkomen, armoede];

/** The domain stored under this key, or undefined for a key that is none. */
export function domainByKey(key: string): Domain | undefined {
  return domains.find((domain) => domain.key === key);
}

/**
 * The domains that a request has as parts, in registry order: those touched by a ticked area, by an urgent thing, or by
 * an answer that opens a domain. Never empty: with nothing ticked, the fallback domain. The story is never searched for
 * words; the contact person adds and drops parts. Unknown keys count as not ticked.
 */
export function domainsForAreas(
  areas: readonly string[],
  urgencies: readonly string[],
  answers: Readonly<Record<string, string>> = {},
): readonly Domain[] {
  const touched = domains.filter(
    (domain) =>
      overlaps(domain.areas, areas) ||
      overlaps(domain.urgencies, urgencies) ||
      domain.questions.some((question) => opensDomain(question, areas, answers)),
  );
  return touched.length > 0 ? touched : domains.filter((domain) => domain.isFallback);
}

/** The extra questions to show for the ticked areas, in registry order. */
export function questionsForAreas(areas: readonly string[]): readonly DomainQuestion[] {
  return domains
    .flatMap((domain) => domain.questions)
    .filter((question) => overlaps(question.areas, areas));
}

/** What a consultant must be able to do for these domain keys, each skill once. */
export function skillsFor(domainKeys: readonly string[]): readonly string[] {
  return [...new Set(domainKeys.flatMap((key) => domainByKey(key)?.skill ?? []))];
}

function opensDomain(
  question: DomainQuestion,
  areas: readonly string[],
  answers: Readonly<Record<string, string>>,
): boolean {
  // An answer counts only while its question is shown: who unticks the area takes the answer back.
  if (question.opensDomainOn === undefined || !overlaps(question.areas, areas)) return false;
  return answers[question.key] === question.opensDomainOn;
}

function overlaps(known: readonly string[], ticked: readonly string[]): boolean {
  return known.some((key) => ticked.includes(key));
}
