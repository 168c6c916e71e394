import type { LocalDate } from './local-date';

/** One line of the story of a case. */
type Entry = { kind: string; at: Date; actorId: string | null; actorName: string };

/** What is known of a case over some time. */
export type CaseEvents = {
  entries: readonly Entry[];
  messages: readonly { at: Date; byId: string; isFromContact: boolean }[];
  steps: readonly { what: string; dueOn: LocalDate; madeAt: Date; madeById: string }[];
  /** internal notes for the contact person */
  notes: readonly { at: Date; byId: string }[];
};

/** Who was away, from which moment to which (not included). */
export type Away = { staffId: string; from: Date; until: Date };

/** The same thing done by the same person is one line. */
export type AwayLine = { kind: string; actorName: string; times: number; lastAt: Date };

/** What happened in a case while its contact person was away. */
export type WhileAway = {
  /** what residents, and people from outside, sent or did; latest first */
  came: AwayLine[];
  /** what colleagues did; latest first */
  done: AwayLine[];
  messages: { came: number; answered: number };
  /** what was agreed with the resident, soonest first */
  agreed: { what: string; dueOn: LocalDate }[];
  /** notes that wait on a page of their own, for reading one is recorded */
  notes: number;
};

// Colleagues read how contact was made in a line of its own.
const notForColleagues = 'firstContact';

function together(entries: readonly Entry[]): AwayLine[] {
  const lines = new Map<string, AwayLine>();
  for (const { kind, actorId, actorName, at } of entries) {
    const key = JSON.stringify([kind, actorId, actorName]);
    const known = lines.get(key);
    const lastAt = known && known.lastAt > at ? known.lastAt : at;
    lines.set(key, { kind, actorName, times: (known?.times ?? 0) + 1, lastAt });
  }
  return [...lines.values()].toSorted((a, b) => b.lastAt.getTime() - a.lastAt.getTime());
}

/**
 * What came in and what was done while somebody was away, for the one who is back. What this one did from where she or he
 * was is no news.
 * @param events of one case; others than in this time are left out
 * @param away who, and when
 * @returns null when nothing happened
 */
export function whileAway(events: CaseEvents, { staffId, from, until }: Away): WhileAway | null {
  const isThen = (at: Date) => at >= from && at < until;
  const entries = events.entries.filter(
    ({ kind, at, actorId }) => isThen(at) && actorId !== staffId && kind !== notForColleagues,
  );
  const messages = events.messages.filter(({ at, byId }) => isThen(at) && byId !== staffId);
  const answered = messages.filter(({ isFromContact }) => isFromContact).length;
  const agreed = events.steps
    .filter(({ madeAt, madeById }) => isThen(madeAt) && madeById !== staffId)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map(({ what, dueOn }) => ({ what, dueOn }));
  const notes = events.notes.filter(({ at, byId }) => isThen(at) && byId !== staffId).length;
  if (entries.length + messages.length + agreed.length + notes === 0) return null;
  return {
    came: together(entries.filter(({ actorId }) => actorId === null)),
    done: together(entries.filter(({ actorId }) => actorId !== null)),
    messages: { came: messages.length - answered, answered },
    ...{ agreed, notes },
  };
}
