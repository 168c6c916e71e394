import 'server-only';
import { fromDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import type { PersonName } from '@/lib/rules/names';
import {
  isPartStatus,
  partActions,
  type PartAction,
  type PartStatus,
} from '@/lib/rules/part-status';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** A part of a request, for the contact person. */
export type Part = {
  id: string;
  domain: string;
  status: PartStatus;
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
  actions: readonly PartAction[];
};

/** A request as its contact person reads it: as it was written, with how it stands. */
export type CaseRequest = {
  id: string;
  submittedAt: Date;
  channel: string;
  enteredBy: string | null;
  asker: PersonName & { id: string };
  matchStatus: string;
  matchedPersonId: string | null;
  story: string;
  areas: string[];
  urgencies: string[];
  answers: HelpRequestAnswers;
  promiseDueOn: LocalDate | null;
  firstContactAt: Date | null;
  withdrawnAt: Date | null;
  parts: Part[];
  helpers: { name: string; kind: string; what: string | null }[];
  additions: { id: string; text: string; addedAt: Date }[];
};

function read(caseId: string) {
  return database().helpRequest.findMany({
    where: { caseId },
    orderBy: { submittedAt: 'desc' },
    select: {
      id: true,
      submittedAt: true,
      channel: true,
      enteredBy: { select: { name: true } },
      asker: {
        select: { id: true, givenName: true, familyNamePrefix: true, familyName: true },
      },
      matchStatus: true,
      matchedPersonId: true,
      story: true,
      areas: true,
      urgencies: true,
      answers: true,
      promiseDueOn: true,
      firstContactAt: true,
      withdrawnAt: true,
      parts: {
        orderBy: [{ openedAt: 'asc' }, { domain: 'asc' }],
        select: {
          id: true,
          domain: true,
          status: true,
          outcome: true,
          openedAt: true,
          closedAt: true,
          version: true,
        },
      },
      helpers: { select: { name: true, kind: true, what: true } },
      additions: { orderBy: { addedAt: 'asc' }, select: { id: true, text: true, addedAt: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function toPart(part: Row['parts'][number]): Part[] {
  const { status } = part;
  if (!isPartStatus(status)) return [];
  const actions = partActions(status).filter((action) => action !== 'withdraw');
  return [{ ...part, status, actions }];
}

const toRequest = (row: Row): CaseRequest => ({
  ...row,
  enteredBy: row.enteredBy?.name ?? null,
  answers: row.answers as HelpRequestAnswers,
  promiseDueOn: row.promiseDueOn && fromDateColumn(row.promiseDueOn),
  parts: row.parts.flatMap(toPart),
});

/**
 * The requests of a case, latest first. Only for a case that caseFacts found: it asks no policy of its own.
 * @param caseId uuid
 * @returns everything the resident wrote, with parts, helpers and additions
 */
export async function requestsOf(caseId: string): Promise<CaseRequest[]> {
  return (await read(caseId)).map(toRequest);
}
