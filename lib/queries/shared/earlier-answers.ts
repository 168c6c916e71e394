import 'server-only';
import { cache } from 'react';
import { wasChangedSince } from '@/lib/facts/person/changed-since';
import { currentActor } from '@/lib/platform/actor';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { earlierRequests } from '@/lib/policies/help-request';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { isEarlierPage, typedAgain } from '@/lib/schemas/earlier-pages';
import type { HelpRequestAnswers, Page } from '@/lib/schemas/help-request';
import { isSaid, type TypedAnswers } from '@/lib/schemas/typed-answers';

/** What somebody said on a page of an earlier request. */
export type EarlierAnswer = {
  typed: TypedAnswers;
  /** when it was said; null when a colleague changed it since */
  givenOn: LocalDate | null;
};

const mostRequests = 20;

function readRequests(actor: ResidentActor) {
  return database().helpRequest.findMany({
    where: earlierRequests(actor),
    orderBy: { submittedAt: 'desc' },
    take: mostRequests,
    select: { submittedAt: true, answers: true },
  });
}

type EarlierRequest = Awaited<ReturnType<typeof readRequests>>[number];

/** What a colleague wrote down since then holds: somebody may be reading along at the address that was taken away. */
async function correctedReach(personId: string, typed: TypedAnswers, since: Date) {
  const client = database();
  const person = await client.person.findUniqueOrThrow({
    where: { id: personId },
    select: { phone: true, email: true },
  });
  const corrected: Partial<Record<'phone' | 'email', string>> = {};
  for (const field of ['phone', 'email'] as const) {
    const isAsWas = typed[field] === (person[field] ?? '');
    if (!isAsWas && (await wasChangedSince(client, personId, field, since))) {
      corrected[field] = person[field] ?? '';
    }
  }
  return corrected;
}

async function toEarlier(page: Page, personId: string, request: EarlierRequest) {
  const { submittedAt, answers } = request;
  const typed = typedAgain(page, answers as Partial<HelpRequestAnswers>);
  const corrected = page === 'bereiken' ? await correctedReach(personId, typed, submittedAt) : {};
  const isCorrected = Object.keys(corrected).length > 0;
  const givenOn = isCorrected ? null : toLocalDate(submittedAt);
  return { typed: { ...typed, ...corrected }, givenOn };
}

/**
 * What the signed-in resident said on a page the last time, so that it need not be typed again. Only from requests of
 * that person; see `earlierRequests`. Read once per request.
 * @param page question page
 * @returns null for everybody else, for a page that is about this request alone, and when nothing was said on it
 */
export const earlierAnswer = cache(async (page: Page): Promise<EarlierAnswer | null> => {
  const actor = await currentActor();
  if (actor.kind !== 'resident' || actor.personId === null || !isEarlierPage(page)) return null;
  const requests = await readRequests(actor);
  const latest = requests.find(({ answers }) =>
    isSaid(typedAgain(page, answers as Partial<HelpRequestAnswers>)),
  );
  return latest ? toEarlier(page, actor.personId, latest) : null;
});
