import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import { knowableHouseholds } from './household';
import type { Sentence } from './sentences';

/**
 * Who may work at the desk: hosts, signed in personally.
 */
export const deskSentences: readonly Sentence<'desk'>[] = [
  { who: 'host', may: ['lookUp', 'enter', 'answer'], when: () => true },
];

/**
 * Who may come back to a walk-in: the host who entered it. What it was about is gone from the desk after sending
 * (RULES 2.3); queries show a name, a contact person and a status.
 */
export const walkInSentences: readonly Sentence<'walkIn'>[] = [
  {
    who: 'host',
    may: ['view', 'print', 'giveCode'],
    when: (host, walkIn) => walkIn.enteredById === host.staffId,
  },
];

/**
 * The walk-ins that a host may see: those entered by this host between two moments, the first included; none of a household
 * that was restricted since.
 */
export function visibleWalkIns(
  actor: Actor,
  from: Date,
  until: Date,
): Prisma.HelpRequestWhereInput {
  if (!isHost(actor)) return { id: { in: [] } };
  return {
    enteredById: actor.staffId,
    channel: 'desk',
    submittedAt: { gte: from, lt: until },
    household: knowableHouseholds(actor),
  };
}

/**
 * The half-finished walk-ins of a host.
 */
export function visibleDeskDrafts(actor: Actor): Prisma.DraftWhereInput {
  return isHost(actor) ? { hostId: actor.staffId, sentAt: null } : { id: { in: [] } };
}

function isHost(actor: Actor): actor is Extract<Actor, { kind: 'staff' }> {
  return actor.kind === 'staff' && actor.roles.includes('host');
}
