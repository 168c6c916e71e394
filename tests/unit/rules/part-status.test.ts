import { describe, expect, it } from 'vitest';
import {
  caseStatusFor,
  isPartOpen,
  isPartStatus,
  meetAtPart,
  partActHolds,
  partActions,
  partStatusAfter,
  partStatuses,
} from '@/lib/rules/part-status';
import type { PartAction, PartStatus } from '@/lib/rules/part-status';

const actions: PartAction[] = ['start', 'answer', 'close', 'withdraw', 'reopen'];

// Rows: what it was; columns: start, answer, close, withdraw, reopen.
const table: Record<PartStatus, (PartStatus | null)[]> = {
  new: ['in_progress', 'answered', 'closed', 'withdrawn', null],
  in_progress: [null, 'answered', 'closed', 'withdrawn', null],
  answered: [null, null, 'closed', null, 'in_progress'],
  closed: [null, null, null, null, 'in_progress'],
  withdrawn: [null, null, null, null, null],
};

describe.each(partStatuses)('a part that is %s', (status) => {
  it('goes where the table says', () =>
    expect(actions.map((action) => partStatusAfter(status, action))).toEqual(table[status]));

  it('shows exactly the buttons that do something', () =>
    expect(partActions(status).toSorted()).toEqual(
      actions.filter((_, place) => table[status][place] !== null).toSorted(),
    ));

  it('can be opened again once it has ended, but not when the resident took it back', () => {
    const again = status === 'withdrawn' ? null : 'in_progress';
    if (!isPartOpen(status)) expect(partStatusAfter(status, 'reopen')).toBe(again);
  });
});

describe('an act on a part that changed meanwhile', () => {
  it.each(partStatuses)('holds when nothing changed: %s', (status) =>
    expect(partActHolds({ status, version: 3 }, { status, version: 3 })).toBe(true),
  );

  const all = partStatuses.flatMap((seen) => partStatuses.map((status) => [seen, status] as const));
  it.each(all)('seen %s, now %s: only when a colleague began with it', (seen, status) => {
    const isBegun = seen === 'new' && status === 'in_progress';
    const now = { status, version: 4 };
    expect(partActHolds({ status: seen, version: 3 }, now)).toBe(isBegun);
    // Ended and opened again meanwhile is more than begun, and a page that does not say what it showed says nothing.
    expect(partActHolds({ status: seen, version: 2 }, now)).toBe(false);
    expect(partActHolds({ status: undefined, version: 3 }, now)).toBe(false);
  });
});

describe('what two did with one part', () => {
  const meet = (seen: PartStatus, wanted: PartStatus, status: PartStatus) =>
    meetAtPart({ status: seen, version: 3 }, wanted, { status, version: 5 });

  it.each<[string, PartStatus, PartStatus, PartStatus, ReturnType<typeof meetAtPart>]>([
    ['one began, the other answered', 'new', 'in_progress', 'answered', 'passed'],
    ['one began, the other ended it', 'new', 'in_progress', 'closed', 'passed'],
    ['one began, the resident took it back', 'new', 'in_progress', 'withdrawn', 'status'],
    ['both answered', 'in_progress', 'answered', 'answered', 'outcome'],
    ['both answered what was new', 'new', 'answered', 'answered', 'outcome'],
    ['both ended what was answered', 'answered', 'closed', 'closed', 'outcome'],
    ['one answered, the other ended it', 'in_progress', 'answered', 'closed', 'status'],
    ['one opened it again, the other ended it', 'answered', 'in_progress', 'closed', 'status'],
    ['one ended it, the other opened it again', 'answered', 'closed', 'in_progress', 'status'],
    ['ended and opened again meanwhile', 'in_progress', 'answered', 'in_progress', 'status'],
  ])('%s', (_what, seen, wanted, status, meeting) =>
    expect(meet(seen, wanted, status)).toBe(meeting),
  );

  it('holds when nothing changed, or a colleague began', () => {
    const began = { status: 'in_progress', version: 4 } as const;
    expect(meetAtPart({ status: 'new', version: 3 }, 'answered', began)).toBe('holds');
    expect(meetAtPart({ status: 'in_progress', version: 4 }, 'closed', began)).toBe('holds');
  });
});

describe('the case', () => {
  it.each<[PartStatus[], string]>([
    [[], 'open'],
    [['new'], 'open'],
    [['answered', 'in_progress'], 'open'],
    [['answered'], 'closed'],
    [['answered', 'closed', 'withdrawn'], 'closed'],
  ])('with parts %j is %s', (parts, status) => expect(caseStatusFor(parts)).toBe(status));

  it('knows a status from other text', () => {
    expect(partStatuses.every(isPartStatus)).toBe(true);
    expect(isPartStatus('open')).toBe(false);
  });
});
