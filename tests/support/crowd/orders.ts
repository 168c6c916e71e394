// What an application process can be told to do in a test: the product's own commands, as a page would call them.
import { closeCase } from '@/lib/commands/case/close-case';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { splitHousehold } from '@/lib/commands/case/split-household';
import { editPerson } from '@/lib/commands/case/edit-person';
import { beHere, type Beat } from '@/lib/commands/here/be-here';
import { holdThing, type Holding } from '@/lib/commands/lease/hold-thing';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { PersonFacts } from '@/lib/schemas/case';
import { sender } from '@/tests/support/factories/draft';

type OnCase = { by: StaffActor; caseId: string };
type Move = OnCase & { toStaffId: string; version: number };

const wordsFor = (name: string) => `Vanaf nu helpt ${name} u.`;
const moveTo = ({ toStaffId, version }: Move) => ({
  ...{ toStaffId, version, reason: 'Verhuisd naar een andere wijk', message: '' },
  hasConflict: false,
});

export const orders = {
  /** Connects, so that the first real order starts at once. */
  connect: () => database().staff.count(),
  send: async ({ draftId }: { draftId: string }) => {
    const draft = await database().draft.findUnique({ where: { id: draftId } });
    return submitRequest(sender(draft?.identityId), draftId);
  },
  handOver: (move: Move) => handOverCase(move.by, move.caseId, moveTo(move), wordsFor),
  reassign: (move: Move) => reassignCase(move.by, move.caseId, moveTo(move), wordsFor),
  close: ({ by, caseId, version }: OnCase & { version: number }) =>
    closeCase(by, caseId, { outcome: 'Alles is geregeld.', version }),
  reopen: ({ by, caseId, version }: OnCase & { version: number }) =>
    reopenCase(by, caseId, { reason: 'Er is toch nog iets.', version }),
  confirm: ({ by, caseId, requestId }: OnCase & { requestId: string }) =>
    confirmHousehold(by, caseId, requestId, new Map()),
  split: ({ by, caseId, requestId }: OnCase & { requestId: string }) =>
    splitHousehold(by, caseId, requestId, wordsFor),
  beHere: (beats: Beat[]) => beHere(beats),
  hold: ({ by, ...holding }: Holding & { by: StaffActor }) => holdThing(by, holding),
  editPerson: ({ by, caseId, id, facts }: OnCase & { id: string; facts: PersonFacts }) =>
    editPerson(by, caseId, id, facts),
};

export type Orders = typeof orders;
/** An order as it travels to the process, and the answer as it comes back: one line of JSON each. */
export type OrderLine = { id: number; verb: keyof Orders; given: unknown };
export type AnswerLine = {
  id: number;
  answer?: unknown;
  refusal?: { name: string; message: string };
};
