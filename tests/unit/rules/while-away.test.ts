import { describe, expect, it } from 'vitest';
import { whileAway, type CaseEvents } from '@/lib/rules/while-away';

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 12));
const away = { staffId: 'marijke', from: at(2), until: at(6) };
const entry = (kind: string, day: number, actorId: string | null, actorName = 'Omar') => ({
  ...{ kind, at: at(day), actorId, actorName },
});
const of = (about: Partial<CaseEvents>): CaseEvents => ({
  ...{ entries: [], messages: [], steps: [], notes: [] },
  ...about,
});

describe('what happened while somebody was away', () => {
  it('is nothing when nothing happened', () => {
    expect(whileAway(of({}), away)).toBeNull();
  });

  it('has no day before and none after it, and nothing that this one did', () => {
    const entries = [
      ...[entry('told', 1, 'omar'), entry('told', 6, 'omar')],
      ...[entry('told', 3, 'marijke'), entry('firstContact', 3, 'omar')],
    ];
    const messages = [{ at: at(3), byId: 'marijke', isFromContact: true }];
    expect(whileAway(of({ entries, messages }), away)).toBeNull();
  });

  it('keeps apart what came in and what was done, latest first, the same thing as one line', () => {
    const entries = [
      ...[entry('contact.call', 3, 'omar'), entry('partClosed', 2, 'omar')],
      ...[entry('contact.call', 5, 'omar'), entry('contact.call', 4, 'kees', 'Kees')],
      entry('added', 4, null, 'Jan'),
    ];
    expect(whileAway(of({ entries }), away)).toMatchObject({
      came: [{ kind: 'added', actorName: 'Jan', times: 1 }],
      done: [
        { kind: 'contact.call', actorName: 'Omar', times: 2, lastAt: at(5) },
        { kind: 'contact.call', actorName: 'Kees', times: 1 },
        { kind: 'partClosed', times: 1 },
      ],
    });
  });

  it('counts messages and notes, and says what was agreed, soonest first', () => {
    const said = (isFromContact: boolean) => ({ at: at(3), byId: 'other', isFromContact });
    const step = (what: string, dueOn: string, madeById = 'omar') => ({
      ...{ what, dueOn, madeAt: at(4), madeById },
    });
    const events = of({
      messages: [said(false), said(false), said(true)],
      steps: [
        step('Bellen', '2026-03-12'),
        step('Brief', '2026-03-09'),
        step('Eigen', '2026-03-08', 'marijke'),
      ],
      notes: [
        { at: at(3), byId: 'omar' },
        { at: at(9), byId: 'omar' },
      ],
    });
    expect(whileAway(events, away)).toEqual({
      ...{ came: [], done: [], notes: 1, messages: { came: 2, answered: 1 } },
      agreed: [
        { what: 'Brief', dueOn: '2026-03-09' },
        { what: 'Bellen', dueOn: '2026-03-12' },
      ],
    });
  });
});
