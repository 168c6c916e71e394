/** Where a part of a request stands. `answered` came with an answer, `closed` ended without one or after help. */
export const partStatuses = ['new', 'in_progress', 'answered', 'closed', 'withdrawn'] as const;

/** One of the five. */
export type PartStatus = (typeof partStatuses)[number];

/** What can be done with a part: the contact person starts, answers, closes and reopens; the resident withdraws. */
export type PartAction = 'start' | 'answer' | 'close' | 'withdraw' | 'reopen';

// What the contact person ended can be opened again. What a resident took back is the resident's: a change of mind is a new
// request, which is always welcome (VALUES H2, R1).
const TRANSITIONS: Record<PartStatus, Partial<Record<PartAction, PartStatus>>> = {
  new: { start: 'in_progress', answer: 'answered', close: 'closed', withdraw: 'withdrawn' },
  in_progress: { answer: 'answered', close: 'closed', withdraw: 'withdrawn' },
  answered: { close: 'closed', reopen: 'in_progress' },
  closed: { reopen: 'in_progress' },
  withdrawn: {},
};

/**
 * The status that follows, or null when the action is not possible (any more) in this status.
 */
export function partStatusAfter(status: PartStatus, action: PartAction): PartStatus | null {
  return TRANSITIONS[status][action] ?? null;
}

/** A part as a page showed it, and as it stands by now: the status, and how often it changed. */
export type PartSeen = { status: string | undefined; version: number };

/**
 * Whether what somebody wants with a part still holds, though it changed since the page was made: only when a colleague
 * began with it meanwhile. Then nothing was said to the resident, and an outcome overwrites nobody's.
 * @param seen as the page showed it
 * @param current as it stands
 * @returns true as well when nothing changed
 */
export function partActHolds(
  seen: PartSeen,
  current: { status: PartStatus; version: number },
): boolean {
  if (seen.version === current.version) return true;
  const isOneFurther = seen.version + 1 === current.version;
  return isOneFurther && seen.status === 'new' && current.status === 'in_progress';
}

/**
 * How what somebody wants with a part meets what a colleague did with it meanwhile. `holds`: it is done. `passed`: somebody
 * wanted to begin, and a colleague began or went further: nothing is left to do. `outcome`: both ended it in the same way, and
 * only the words are to be chosen. `status`: they want different things, which a person decides: half of each would be
 * what nobody meant.
 * @param seen as the page showed it
 * @param wanted the status that somebody wants
 * @param current as it stands
 */
export function meetAtPart(
  seen: PartSeen,
  wanted: PartStatus,
  current: { status: PartStatus; version: number },
): 'holds' | 'passed' | 'outcome' | 'status' {
  if (partActHolds(seen, current)) return 'holds';
  if (seen.status === 'new' && wanted === 'in_progress') {
    return current.status === 'withdrawn' ? 'status' : 'passed';
  }
  return wanted === current.status && !isPartOpen(wanted) ? 'outcome' : 'status';
}

/**
 * What can be done with a part in this status: the buttons of the page, and the check of the command.
 */
export function partActions(status: PartStatus): readonly PartAction[] {
  return Object.keys(TRANSITIONS[status]) as PartAction[];
}

/**
 * Whether somebody still has to do something for a part in this status.
 */
export function isPartOpen(status: PartStatus): boolean {
  return status === 'new' || status === 'in_progress';
}

/**
 * The status of a case that follows from all its parts: open as long as one part is. A case without parts is open,
 * for nobody looked at it yet.
 */
export function caseStatusFor(parts: readonly PartStatus[]): 'open' | 'closed' {
  return parts.length === 0 || parts.some(isPartOpen) ? 'open' : 'closed';
}

/**
 * Whether a stored text is a part status.
 */
export function isPartStatus(text: string): text is PartStatus {
  return partStatuses.some((status) => status === text);
}
