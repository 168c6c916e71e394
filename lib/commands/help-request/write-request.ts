import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { blindIndex, randomCode, randomToken, seal } from '@/lib/platform/crypto';
import { toDateColumn } from '@/lib/platform/clock';
import type { Domain } from '@/lib/domains';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Settled } from './settle-people';

/** Characters of the code on the slip. */
export const slipCodeLength = 9;

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

/**
 * Writes the request as the resident sent it, with a part per domain and the people who help already.
 * @param tx transaction
 * @param facts the checked answers and where they belong
 * @returns unguessable token of the receipt
 */
export async function writeRequest(tx: Tx, facts: RequestFacts): Promise<string> {
  const { answers, settled } = facts;
  const receiptToken = randomToken();
  const code = randomCode(slipCodeLength);
  const slip = seal(code, 'slip');
  await tx.helpRequest.createMany({
    data: [
      {
        id: facts.id,
        submissionKey: facts.submissionKey,
        receiptToken,
        slipCodeIndex: blindIndex('slip', code),
        slipCodeCipher: slip.cipher,
        slipCodeKeyId: slip.keyId,
        caseId: facts.caseId,
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
      },
    ],
  });
  await tx.requestPart.createMany({
    data: facts.domains.map((domain) => ({
      requestId: facts.id,
      caseId: facts.caseId,
      domain: domain.key,
      openedAt: facts.at,
    })),
  });
  const helpers = answers['wie-helpt'].helpers;
  if (helpers.length > 0) {
    await tx.requestHelper.createMany({
      data: helpers.map(({ name, kind, what }) => ({
        requestId: facts.id,
        name,
        kind: kind ?? 'other',
        what: what || null,
      })),
    });
  }
  return receiptToken;
}
