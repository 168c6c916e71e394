import { adultFrom, ownVoiceFrom } from './age';

/** From this age, in years, nobody else says yes to sharing (RULES 2.4). */
const aloneFrom = 16;

/** Between 12 and 15: alone, or together with a parent or guardian; each domain says which. */
type Young = { youngConsent: 'alone' | 'together' };

/** Whose yes it takes: of the one whom it is about, of the parents or guardian, or of both. */
export type WhoConsents = 'self' | 'parents' | 'both';

/**
 * Whose yes it takes to let something of a domain be read elsewhere (RULES 2.4).
 * @param domain of which it is
 * @param age in years, of the one whom it is about
 * @param isAble can judge this; who cannot is spoken for until 18
 */
export function whoConsents({ youngConsent }: Young, age: number, isAble = true): WhoConsents {
  if (age >= adultFrom) return 'self';
  if (age < ownVoiceFrom || !isAble) return 'parents';
  if (age >= aloneFrom) return 'self';
  return youngConsent === 'alone' ? 'self' : 'both';
}

/** One question to one person: about whom, and how it stands. */
export type ConsentRow = {
  /** whom it is about, and how old this person is today */
  aboutId: string;
  age: number;
  /** whom it is about can judge it */
  isAble: boolean;
  /** who was asked */
  personId: string;
  state: string;
  how: string | null;
  askedAt: Date;
};

/** How the yes of all together stands: the `FlowYes` of the flow policy. */
export type TogetherYes = {
  state: 'asked' | 'given' | 'refused' | 'withdrawn';
  how: 'self' | 'conversation' | 'written' | null;
} | null;

/** The last question to each person about each person; an earlier answer to the same question is history. */
function latest(rows: readonly ConsentRow[]): ConsentRow[] {
  const last = new Map<string, ConsentRow>();
  for (const row of rows) {
    const key = `${row.aboutId}|${row.personId}`;
    const other = last.get(key);
    if (!other || other.askedAt < row.askedAt) last.set(key, row);
  }
  return [...last.values()];
}

/** Whether everybody whose yes it takes about one person is among those who gave it, by the age of today. */
function isCovered(about: readonly ConsentRow[], domain: Young): boolean {
  const { aboutId, age, isAble } = about[0]!;
  const who = whoConsents(domain, age, isAble);
  const hasOwn = about.some((row) => row.personId === aboutId);
  const hasParent = about.some((row) => row.personId !== aboutId);
  return (who === 'parents' || hasOwn) && (who === 'self' || hasParent);
}

/** Said aloud is the weakest way; paper and the own page are both in writing. */
function weakest(given: readonly ConsentRow[]): NonNullable<TogetherYes>['how'] {
  if (given.some((row) => row.how === 'conversation')) return 'conversation';
  return given.some((row) => row.how === 'written') ? 'written' : 'self';
}

/**
 * How the yes to one flow stands in a household: everybody who was asked said yes, or it is no yes. A child that has grown
 * answers for itself: what a parent said before is then not enough. Who asked for help in the part must have said yes as
 * well, for it is this person's story.
 * @param rows every question about this flow that was ever asked
 * @param askerId who asked for the part
 * @param domain of which it is
 * @returns null when nobody was asked
 */
export function togetherYes(
  rows: readonly ConsentRow[],
  askerId: string,
  domain: Young,
): TogetherYes {
  const now = latest(rows);
  if (now.length === 0) return null;
  for (const state of ['withdrawn', 'refused', 'asked'] as const) {
    if (now.some((row) => row.state === state)) return { state, how: null };
  }
  const areCovered = [...new Set(now.map((row) => row.aboutId))].every((id) =>
    isCovered(
      now.filter((row) => row.aboutId === id),
      domain,
    ),
  );
  const hasAsker = now.some((row) => row.personId === askerId);
  if (!hasAsker || !areCovered) return { state: 'asked', how: null };
  return { state: 'given', how: weakest(now) };
}
