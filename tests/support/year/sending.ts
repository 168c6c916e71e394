import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { drafts } from '@/tests/support/crowd/drafts';
import { sender, type Asking } from '@/tests/support/factories/draft';
import { daysFrom } from './calendar';
import { helperOn, isThere, type Staff } from './people';
import { areasOf } from './requests';
import type { Request } from './story';
import { hearsBy, houseOf, mailOf, mobileOf } from './to-residents';

/** How to be reached: who gave an address wishes for mail; who has none chose letters. */
const reachOf = (number: number): Asking => {
  const isOnPaper = hearsBy(number) === 'letter';
  return {
    ...{ phone: mobileOf(number), email: isOnPaper ? '' : mailOf(number) },
    ways: isOnPaper ? ['letter'] : [],
  };
};

/** Each from a household of its own. */
const askingOf = (request: Request): Asking => ({
  ...{ givenName: 'Jan', familyName: 'Verzinsel' },
  birthDate: request.isYoung ? '2005-05-05' : '1975-05-05',
  ...{ houseNumber: houseOf(request.number), areas: areasOf(request) },
  urgencies: request.isUrgent ? ['home-loss'] : [],
  ...reachOf(request.number),
});

const fields = {
  ...{ id: true, caseId: true, householdId: true, askerId: true, submissionKey: true },
  ...{ promiseDueOn: true, case: { select: { contactPersonId: true } } },
  parts: { select: { id: true, domain: true } },
} as const;

/** What became of the drafts that were sent. */
async function sentOf(draftIds: string[]) {
  const where = { submissionKey: { in: draftIds } };
  const rows = await database().helpRequest.findMany({ where, select: fields });
  return new Map(rows.map((row) => [row.submissionKey, row]));
}

type Sent = Awaited<ReturnType<typeof sentOf>> extends Map<string, infer Row> ? Row : never;

/** The story goes on with the names that the product gave. */
function learn(request: Request, sent: Sent): void {
  const { id, caseId, householdId, askerId: personId } = sent;
  const { contactPersonId: contactId } = sent.case;
  Object.assign(request, { id, caseId, householdId, personId, contactId });
  for (const part of request.parts) {
    part.id = sent.parts.find(({ domain }) => domain === part.domain)?.id ?? '';
  }
}

/** What the product made of it, against what was to come of it. */
function faultsOf(request: Request, sent: Sent, staff: Staff): string[] {
  const { sentOn, promisedOn, number, parts, contactId } = request;
  const domains = (those: readonly { domain: string }[]) =>
    those
      .map(({ domain }) => domain)
      .toSorted()
      .join();
  const isAnybodyThere = daysFrom(sentOn, promisedOn).some((day) =>
    isThere(helperOn(staff, contactId, day), day),
  );
  return [
    ...(fromDateColumn(sent.promiseDueOn!) === promisedOn ? [] : ['another promise']),
    ...(domains(sent.parts) === domains(parts) ? [] : [`parts ${domains(sent.parts)}`]),
    ...(isAnybodyThere ? [] : ['nobody there to keep the promise']),
  ].map((fault) => `${sentOn} request ${number}: ${fault}`);
}

/**
 * Sends the requests of a day by the command of the product, all at once.
 * @returns what is not as it should be
 */
export async function send(those: readonly Request[], staff: Staff): Promise<string[]> {
  if (those.length === 0) return [];
  const draftIds = await drafts(those.map(askingOf));
  await Promise.all(draftIds.map((draftId) => submitRequest(sender(), draftId)));
  const sent = await sentOf(draftIds);
  return those.flatMap((request, at) => {
    const row = sent.get(draftIds[at]!)!;
    learn(request, row);
    return faultsOf(request, row, staff);
  });
}
