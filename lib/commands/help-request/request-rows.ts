import 'server-only';
import { together, type Rows } from '@/lib/platform/insert-rows';
import { blindIndex, randomCode, randomToken, seal, randomId } from '@/lib/platform/crypto';
import { toDateColumn, today } from '@/lib/platform/clock';
import type { Domain } from '@/lib/domains';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import { slipCodeLength } from '@/lib/schemas/my-case';
import { startEventRows } from '@/lib/commands/shared/part-events';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import type { Settled } from './settle-people';

/** Everything that a sent request is made of. */
export type RequestFacts = {
  id: string;
  submissionKey: string;
  caseId: string;
  settled: Settled;
  answers: HelpRequestAnswers;
  domains: readonly Domain[];
  channel: 'online' | 'desk';
  enteredById: string | null;
  promiseDueOn: LocalDate;
  at: Date;
};

function requestRow(facts: RequestFacts, receiptToken: string) {
  const { answers, settled } = facts;
  const code = randomCode(slipCodeLength);
  const slip = seal(code, 'slip');
  return {
    ...{ id: facts.id, submissionKey: facts.submissionKey, receiptToken, caseId: facts.caseId },
    slipCodeIndex: blindIndex('slip', code),
    slipCodeCipher: slip.cipher,
    slipCodeKeyId: slip.keyId,
    householdId: settled.householdId,
    askerId: settled.askerId,
    matchedPersonId: settled.matchedPersonId,
    matchStatus: settled.matchStatus,
    channel: facts.channel,
    enteredById: facts.enteredById,
    language: answers.bereiken.language ?? 'nl',
    story: answers.verhaal.story,
    areas: answers.leefgebieden.areas,
    urgencies: answers.dringend.urgencies,
    answers,
    submittedAt: facts.at,
    promiseDueOn: toDateColumn(facts.promiseDueOn),
  };
}

/**
 * The request as the resident sent it, with a part per domain, what starts with each, and the people who help already.
 * @param facts the checked answers and where they belong
 * @returns rows, and the unguessable token of the receipt
 */
export function requestRows(facts: RequestFacts): { receiptToken: string; rows: Rows } {
  const receiptToken = randomToken();
  const { id: requestId, caseId, at } = facts;
  const parts = facts.domains.map(({ key }) => ({
    ...{ id: randomId(), requestId, caseId, domain: key, openedAt: at },
  }));
  const helpers = facts.answers['wie-helpt'].helpers.map(({ name, kind, what }) => ({
    ...{ id: randomId(), requestId, name, kind: kind ?? 'other', what: what || null },
  }));
  const request = { helpRequest: [requestRow(facts, receiptToken)], requestHelper: helpers };
  const starts = startEventRows(parts, askedFacts(facts.answers, at), { at });
  return { receiptToken, rows: together(request, { requestPart: parts }, starts) };
}

/** What decides which terms begin: what is urgent, and how old who asks is. */
function askedFacts({ dringend, 'wie-bent-u': { birthDate } }: HelpRequestAnswers, at: Date) {
  return { urgencies: dringend.urgencies, age: birthDate ? ageOn(birthDate, today(at)) : null };
}
