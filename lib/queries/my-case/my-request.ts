import 'server-only';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { nextStep, type NextStep } from '@/lib/rules/next-step';
import { isSureOfHousehold } from '@/lib/rules/other-contact-person';
import { isPartStatus, type PartStatus } from '@/lib/rules/part-status';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import { contactPersonFields, toContactPerson, type MyContactPerson } from './contact-person';
import type { Owner, OwnRequestKey } from './own-request';

/** One part of a request, and since when it stands so. */
export type MyPart = { domain: string; status: PartStatus; since: Date };

/** A request as its sender sees it. */
export type MyRequest = {
  id: string;
  submittedAt: Date;
  /** name of the host who wrote it down at the desk */
  enteredBy: string | null;
  answers: HelpRequestAnswers;
  additions: { id: string; text: string; addedAt: Date }[];
  parts: MyPart[];
  contactPerson: MyContactPerson;
  next: NextStep;
  isWithdrawn: boolean;
  isCaseOpen: boolean;
};

function readRequest(id: string, today: LocalDate) {
  return database().helpRequest.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      answers: true,
      submittedAt: true,
      promiseDueOn: true,
      firstContactAt: true,
      withdrawnAt: true,
      enteredBy: { select: { name: true } },
      additions: {
        orderBy: { addedAt: 'asc' },
        select: { id: true, text: true, addedAt: true },
      },
      parts: {
        orderBy: [{ openedAt: 'asc' }, { domain: 'asc' }],
        select: { domain: true, status: true, openedAt: true, closedAt: true },
      },
      case: {
        select: {
          status: true,
          household: { select: { exclusions: { select: { staffId: true } } } },
          contactPerson: { select: contactPersonFields(today) },
          assignments: { where: { until: null }, select: { reason: true } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof readRequest>>;

const toParts = (row: Row): MyPart[] =>
  row.parts.flatMap(({ domain, status, openedAt, closedAt }) =>
    isPartStatus(status) ? [{ domain, status, since: closedAt ?? openedAt }] : [],
  );

/**
 * Why this person: only for who is verified, and only when the household is certainly the own one. A new household and
 * one that is still to be confirmed look the same, as long as nobody has spoken with the sender.
 */
function whyFor(actor: Owner, { matchStatus }: OwnRequestKey, row: Row): string | null {
  const isSure = isSureOfHousehold({ matchStatus, hasHadContact: row.firstContactAt !== null });
  if (actor.kind !== 'resident' || !isSure) return null;
  return row.case.assignments[0]?.reason ?? null;
}

function toNextStep(row: Row, parts: readonly MyPart[], today: LocalDate): NextStep {
  const on = (at: Date | null) => at && toLocalDate(at);
  return nextStep(
    {
      withdrawnOn: on(row.withdrawnAt),
      firstContactOn: on(row.firstContactAt),
      promiseDueOn: row.promiseDueOn && fromDateColumn(row.promiseDueOn),
      isCaseOpen: row.case.status === 'open',
      parts: parts.map((part) => part.status),
    },
    today,
  );
}

/**
 * An own request as its sender may see it.
 * @param actor the sender, as found by findOwnRequest
 * @param own the request that was found
 * @param today local date
 * @returns what was written, how it stands, who helps and what happens next
 */
export async function myRequest(
  actor: Owner,
  own: OwnRequestKey,
  today: LocalDate = todayNow(),
): Promise<MyRequest> {
  const row = await readRequest(own.id, today);
  const parts = toParts(row);
  return {
    id: row.id,
    submittedAt: row.submittedAt,
    enteredBy: row.enteredBy?.name ?? null,
    answers: row.answers as HelpRequestAnswers,
    additions: row.additions,
    parts,
    contactPerson: toContactPerson(row.case.contactPerson, {
      ...{ today, why: whyFor(actor, own, row) },
      exclusions: row.case.household.exclusions,
    }),
    next: toNextStep(row, parts, today),
    isWithdrawn: row.withdrawnAt !== null,
    isCaseOpen: row.case.status === 'open',
  };
}
