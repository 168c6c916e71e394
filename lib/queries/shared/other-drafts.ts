import 'server-only';
import { cache } from 'react';
import { currentActor } from '@/lib/platform/actor';
import { database } from '@/lib/platform/db';
import { begunHere } from '@/lib/platform/draft-cookie';
import { draftsBySignIn } from '@/lib/policies/draft';
import { typedAnswers } from '@/lib/schemas/typed-answers';
import { currentDraftId } from './current-draft';

/** A request that the reader began as well, besides the one that this browser works on. */
export type OtherDraft = {
  id: string;
  begunAt: Date;
  /** begun in this browser, as far as the browser remembers */
  isBegunHere: boolean;
  /** the first words of the story; empty when there are none */
  words: string;
};

const most = 10;
const wordsLength = 80;

function firstWords(values: unknown): string {
  const { story } = typedAnswers('verhaal', values);
  const text = typeof story === 'string' ? story.trim().replace(/\s+/g, ' ') : '';
  if (text.length <= wordsLength) return text;
  const cut = text.slice(0, wordsLength);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : wordsLength)} …`;
}

/**
 * What a signed-in resident began besides the draft of this browser and did not send. Read once per request.
 * @returns at most 10, the newest first; none for who is not signed in, for then there is no telling whose they are
 */
export const otherDrafts = cache(async (): Promise<OtherDraft[]> => {
  const actor = await currentActor();
  const current = await currentDraftId(actor);
  const rows = await database().draft.findMany({
    where: {
      ...(current ? { id: { not: current } } : {}),
      answers: { some: {} },
      AND: draftsBySignIn(actor),
    },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: {
      id: true,
      createdAt: true,
      tokenHash: true,
      answers: { where: { step: 'verhaal' }, select: { values: true } },
    },
  });
  const here = await begunHere();
  return rows.map(({ id, createdAt, tokenHash, answers }) => ({
    ...{ id, begunAt: createdAt, isBegunHere: tokenHash === here },
    words: firstWords(answers[0]?.values),
  }));
});
