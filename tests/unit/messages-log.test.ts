import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/messages';
import { nl } from '@/lib/messages/nl';
import type { AuditEvent } from '@/lib/platform/audit-events';
import { residentLog } from '@/lib/policies/audit';

const en = await loadMessages('en');

const about = { id: 'r1', caseId: 'c1', householdId: 'h1', submittedAt: new Date(0) };
const ofResident = (
  residentLog({ ...about, matchStatus: 'verified' }).event as { in: AuditEvent[] }
).in;
/** What coming in with a slip leaves in the record: the code was given, mistyped, and used. */
const comingIn: AuditEvent[] = ['code.sent', 'session.refused', 'code.used'];

type Tree = { [key: string]: string | Tree };

const wordsFor = (tree: Tree, event: string) =>
  event.split('.').reduce<string | Tree | undefined>((part, name) => (part as Tree)?.[name], tree);

describe('the words of what was looked at and done', () => {
  it.each([...ofResident, ...comingIn])('the resident reads a name for %s', (event) => {
    for (const texts of [nl, en]) {
      expect(wordsFor(texts.mine.log.events, event)).toEqual(expect.any(String));
    }
  });

  it.each([...ofResident, ...comingIn])('a colleague reads a name for %s', (event) => {
    expect(wordsFor(nl.work.log, event)).toEqual(expect.any(String));
  });
});
