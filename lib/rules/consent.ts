import { adultFrom, ownVoiceFrom } from './age';
import { askedAbout } from './authority';

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
  /** everybody who decides about this one today, at whatever address, or its guardian institution; nobody for an adult */
  deciderIds: readonly string[];
  /** who was asked: a person, or an institution as guardian */
  askedId: string;
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
    const key = `${row.aboutId}|${row.askedId}`;
    const other = last.get(key);
    if (!other || other.askedAt < row.askedAt) last.set(key, row);
  }
  return [...last.values()];
}

/** The newest question about somebody says whether this one can judge it. */
const newest = (rows: readonly ConsentRow[]) =>
  rows.reduce((last, row) => (row.askedAt > last.askedAt ? row : last));

/** How the yes about one person stands: the answers that count, and whether everybody is among them. */
function standingAbout(rows: readonly ConsentRow[], domain: Young) {
  const { aboutId, age, isAble, deciderIds } = newest(rows);
  const needed = askedAbout(aboutId, whoConsents(domain, age, isAble), deciderIds);
  // A parent who no longer decides, or never did, opens nothing and closes nothing.
  const counting = needed ? rows.filter(({ askedId }) => needed.includes(askedId)) : [];
  const isCovered =
    needed !== null && needed.every((id) => counting.some((row) => row.askedId === id));
  return { counting, isCovered };
}

/** Said aloud is the weakest way; paper and the own page are both in writing. */
function weakest(given: readonly ConsentRow[]): NonNullable<TogetherYes>['how'] {
  if (given.some((row) => row.how === 'conversation')) return 'conversation';
  return given.some((row) => row.how === 'written') ? 'written' : 'self';
}

/**
 * How the yes to one flow stands in a household: everybody whose yes it takes said yes, or it is no yes. For a child that is
 * everybody with authority, at both addresses. A child that has grown answers for itself: what a parent said before counts
 * no more. Who asked for help in the part must have said yes as well, for it is this person's story.
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
  const about = [...new Set(now.map((row) => row.aboutId))].map((id) =>
    standingAbout(
      now.filter((row) => row.aboutId === id),
      domain,
    ),
  );
  const counting = about.flatMap((one) => one.counting);
  for (const state of ['withdrawn', 'refused', 'asked'] as const) {
    if (counting.some((row) => row.state === state)) return { state, how: null };
  }
  const hasAsker = counting.some((row) => row.askedId === askerId);
  if (!hasAsker || !about.every((one) => one.isCovered)) return { state: 'asked', how: null };
  return { state: 'given', how: weakest(counting) };
}
