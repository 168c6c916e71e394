import { describe, expect, it } from 'vitest';
import {
  mayVisit,
  readsVisit,
  visibleVisits,
  type PlannedVisit,
  type VisitReader,
  type VisitVerb,
} from '@/lib/policies/visit';

const readers = {
  samira: { kind: 'resident', hasOwnVoice: true, decidesAlone: true },
  bilal: { kind: 'resident', hasOwnVoice: true, decidesAlone: false },
  noor: { kind: 'resident', hasOwnVoice: false, decidesAlone: false },
  marijke: { kind: 'staff', staffId: 'marijke', as: 'contactPerson' },
  kees: { kind: 'staff', staffId: 'kees', as: 'standIn' },
  omar: { kind: 'staff', staffId: 'omar', as: 'involved' },
  ravi: { kind: 'participant', participantId: 'ravi' },
} satisfies Record<string, VisitReader>;

const by = (plannedById: string, ...who: string[]): PlannedVisit => ({ plannedById, who });
const [yes, no] = [true, false];

describe('who may do what with an appointment', () => {
  // In the order of `readers`: a resident, one of fourteen, a child of nine, contact person, stand-in, other colleague, maatje.
  it.each<[string, VisitVerb, PlannedVisit | null, boolean[]]>([
    [
      'see one of the contact person',
      'see',
      by('marijke', 'marijke'),
      [yes, yes, yes, yes, yes, yes, no],
    ],
    [
      'see where the maatje comes',
      'see',
      by('marijke', 'ravi'),
      [yes, yes, yes, yes, yes, yes, yes],
    ],
    ['plan', 'plan', null, [no, no, no, yes, yes, yes, no]],
    ['go along', 'join', by('marijke', 'marijke'), [no, no, no, yes, yes, yes, no]],
    ['go along with the maatje', 'join', by('ravi', 'ravi'), [no, no, no, yes, yes, yes, no]],
    ['cancel', 'cancel', by('marijke', 'marijke'), [yes, no, no, yes, yes, no, no]],
    [
      'cancel what a colleague planned',
      'cancel',
      by('omar', 'kees'),
      [yes, no, no, yes, yes, yes, no],
    ],
    [
      'cancel where a colleague comes',
      'cancel',
      by('kees', 'omar'),
      [yes, no, no, yes, yes, yes, no],
    ],
    [
      'cancel where the maatje comes',
      'cancel',
      by('kees', 'ravi'),
      [yes, no, no, yes, yes, no, no],
    ],
    ['move', 'move', by('marijke', 'marijke'), [no, no, no, yes, yes, no, no]],
    ['move what a colleague planned', 'move', by('omar', 'omar'), [no, no, no, yes, yes, yes, no]],
    ['ask for another moment', 'askToMove', by('omar', 'omar'), [yes, yes, no, no, no, no, no]],
  ])('%s', (_what, verb, visit, allowed) => {
    const found = Object.values(readers).map((reader) => mayVisit(reader, verb, visit));
    expect(found).toEqual(allowed);
  });

  it.each([
    ['of the contact person', by('marijke', 'marijke'), [yes, yes, yes, yes, yes, no, yes]],
    ['where a colleague comes along', by('marijke', 'omar'), [yes, yes, yes, yes, yes, yes, yes]],
    [
      'that a colleague planned for another',
      by('omar', 'kees'),
      [yes, yes, yes, yes, yes, yes, yes],
    ],
  ])('who reads what one is about: %s', (_what, visit, allowed) => {
    expect(Object.values(readers).map((reader) => readsVisit(reader, visit))).toEqual(allowed);
  });

  it('somebody from outside finds only where this one comes along; the others find all', () => {
    expect(visibleVisits(readers.ravi, 'h')).toEqual({
      householdId: 'h',
      attendees: { some: { participantId: 'ravi' } },
    });
    for (const reader of [
      readers.samira,
      readers.bilal,
      readers.noor,
      readers.marijke,
      readers.omar,
    ]) {
      expect(visibleVisits(reader, 'h')).toEqual({ householdId: 'h' });
    }
  });
});
