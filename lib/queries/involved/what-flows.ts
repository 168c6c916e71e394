import 'server-only';
import { domains } from '@/lib/domains';
import type { FlowsOf } from '@/lib/facts/involved/flows';
import { database } from '@/lib/platform/db';
import { hearsOfHousehold } from '@/lib/policies/timeline';
import { whoAsked } from '@/lib/rules/who-asked';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** That there is a part: no word of what is in it. */
export type PartLine = {
  id: string;
  domain: string;
  requestId: string;
  /** who asked for it */
  askerId: string;
  /** it was asked for when the request was sent; else the contact person added it later */
  wasAsked: boolean;
};

/** What is in a part. */
export type PartContent = { status: string; outcome: string | null; requestedAt: Date };

/** The words of a request, as they were written. */
export type RequestWords = {
  id: string;
  askerName: string;
  submittedAt: Date;
  story: string;
  wishes: Pick<NonNullable<HelpRequestAnswers['wensen']>, 'matters' | 'doSelf' | 'doForOthers'>;
  /** answers to the questions of domains that the reader may read, by the key of the question */
  extra: Record<string, string>;
  additions: { id: string; text: string; addedAt: Date }[];
};

const most = 60;
const mostRequests = 10;
const asked = { askerId: true, matchedPersonId: true, matchStatus: true } as const;

/**
 * Which parts there are in a case. Everybody who is involved may know this (VALUES M1). One query.
 * @param caseId uuid of a case that this reader may look into
 * @returns latest first
 */
export async function partLines(caseId: string): Promise<PartLine[]> {
  const rows = await database().requestPart.findMany({
    // What may be somebody else's, or was taken back, is not for colleagues who help with a part.
    where: { caseId, request: hearsOfHousehold },
    orderBy: [{ openedAt: 'desc' }, { domain: 'asc' }],
    take: most,
    select: {
      id: true,
      domain: true,
      requestId: true,
      openedAt: true,
      request: { select: { ...asked, submittedAt: true } },
    },
  });
  return rows.map(({ request, openedAt, ...row }) => ({
    ...row,
    askerId: whoAsked(request),
    wasAsked: openedAt <= request.submittedAt,
  }));
}

/**
 * The parts whose content flows to a reader.
 * @param lines of `partLines`
 * @param flows of this reader, at this moment
 * @returns ids
 */
export const openParts = (lines: readonly PartLine[], flows: FlowsOf): string[] =>
  lines.filter((line) => flows(line.domain, line.askerId).isAllowed).map(({ id }) => id);

/**
 * The requests whose words a reader may read: those that were sent for the own part as well, for then they were given for
 * it (RULES 2.1 G4), and those of which every part flows here.
 * @param lines of `partLines`
 * @param flows of this reader, at this moment
 * @param own domain keys in which the reader works
 * @returns ids
 */
export function openRequests(
  lines: readonly PartLine[],
  flows: FlowsOf,
  own: readonly string[],
): string[] {
  return [...new Set(lines.map((line) => line.requestId))].filter((id) => {
    const sentFor = lines.filter((line) => line.requestId === id && line.wasAsked);
    const isOwn = sentFor.some((line) => own.includes(line.domain));
    const flowAll = sentFor.every((line) => flows(line.domain, line.askerId).isAllowed);
    return isOwn || (sentFor.length > 0 && flowAll);
  });
}

/**
 * What is in parts. One query.
 * @param ids of `openParts`, and of no others
 * @returns content by the id of the part
 */
export async function contentOf(ids: readonly string[]): Promise<Map<string, PartContent>> {
  const rows = await database().requestPart.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, status: true, outcome: true, request: { select: { submittedAt: true } } },
  });
  return new Map(
    rows.map(({ id, request, ...row }) => [id, { ...row, requestedAt: request.submittedAt }]),
  );
}

/** Answers to the questions of a domain belong to that domain, whoever may read the rest. */
function extraFor(answers: HelpRequestAnswers, mayRead: (domain: string) => boolean) {
  const given = answers.meer?.extra ?? {};
  const keys = domains.filter(({ key }) => mayRead(key)).flatMap(({ questions }) => questions);
  return Object.fromEntries(keys.flatMap(({ key }) => (given[key] ? [[key, given[key]]] : [])));
}

/** A request that was read, for whoever may read which of its answers. */
export type ReadRequest = { id: string; wordsFor: (flows: FlowsOf) => RequestWords };

/**
 * The words of requests, as they were written. One query.
 * @param ids of `openRequests`, and of no others
 * @returns latest first, at most 10; answers to the questions of a domain flow as what is in its part
 */
export async function requestsIn(ids: readonly string[]): Promise<ReadRequest[]> {
  const rows = await database().helpRequest.findMany({
    where: { id: { in: [...ids] }, ...hearsOfHousehold },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: mostRequests,
    select: {
      ...{ id: true, submittedAt: true, story: true, answers: true },
      ...asked,
      asker: { select: { givenName: true } },
      additions: { orderBy: { addedAt: 'asc' }, select: { id: true, text: true, addedAt: true } },
    },
  });
  return rows.map(({ id, submittedAt, story, asker, additions, ...row }) => {
    const answers = row.answers as HelpRequestAnswers;
    const { matters = '', doSelf = '', doForOthers = '' } = answers.wensen ?? {};
    const words = { id, submittedAt, story, additions, askerName: asker.givenName };
    return {
      id,
      wordsFor: (flows) => ({
        ...{ ...words, wishes: { matters, doSelf, doForOthers } },
        extra: extraFor(answers, (domain) => flows(domain, whoAsked(row)).isAllowed),
      }),
    };
  });
}
