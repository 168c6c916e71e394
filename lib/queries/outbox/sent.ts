import 'server-only';
import { z } from 'zod';
import { isNotice, type Notice } from '@/lib/outbox/templates';
import type { Actor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { messagesToMe, residentMessages, unreachedIn } from '@/lib/policies/outbox';
import type { Channel } from '@/lib/rules/outbox/channel';
import { messageState, type MessageState } from '@/lib/rules/outbox/message-state';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';

/** One message that went to somebody, or goes. */
export type SentLine = {
  id: string;
  /** what it was about, in general: 'other' for codes and links */
  what: Notice | 'complaintAnswered' | 'other';
  channel: Channel;
  orderedAt: Date;
  state: MessageState;
  at: Date | null;
  /** the text of a letter can be read */
  hasText: boolean;
};

/** Somebody whom nothing reached, until somebody called or wrote. */
export type NotReachedLine = SentLine & { name: string | null };

/** A page of lines, newest first. */
export type SentPage = { lines: SentLine[]; next: string | null };

const fields = {
  ...{ id: true, template: true, channel: true, createdAt: true, sentAt: true, failedAt: true },
  ...{ notReachedAt: true, reachedAt: true, batchId: true, contentKeyId: true },
} as const satisfies Prisma.OutboundMessageSelect;

type Row = Prisma.OutboundMessageGetPayload<{ select: typeof fields }>;

function toLine({ template, createdAt, contentKeyId, ...row }: Row): SentLine {
  const channel = row.channel as Channel;
  return {
    ...{ id: row.id, channel, orderedAt: createdAt, hasText: contentKeyId !== null },
    what: isNotice(template) || template === 'complaintAnswered' ? template : 'other',
    ...messageState({ ...row, channel }),
  };
}

async function pageOf(
  where: Prisma.OutboundMessageWhereInput,
  { take, after }: { take: number; after?: string },
): Promise<SentPage> {
  const rows = await database().outboundMessage.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(after && z.uuid().safeParse(after).success ? { cursor: { id: after }, skip: 1 } : {}),
    take: take + 1,
    select: fields,
  });
  const lines = rows.slice(0, take).map(toLine);
  return { lines, next: rows.length > take ? lines.at(-1)!.id : null };
}

/**
 * What went out about a case, newest first.
 * @param caseId uuid of a case that the reader may see
 * @param take how many at once
 * @param after id of the last line of the page before
 * @returns a page
 */
export const sentInCase = (caseId: string, take: number, after?: string): Promise<SentPage> =>
  pageOf({ caseId }, { take, after });

/**
 * What we sent to who asks, about one request and besides, newest first.
 * @param own request of the reader
 * @param take how many at once
 * @param after id of the last line of the page before
 * @returns a page
 */
export const sentToMe = (own: OwnRequestKey, take: number, after?: string): Promise<SentPage> =>
  pageOf(residentMessages(own), { take, after });

/**
 * What we sent to somebody besides any request, newest first: also to who asked nothing, such as a parent who lives elsewhere.
 * @param actor who looks
 * @param take how many at once
 * @param after id of the last line of the page before
 * @returns a page; empty for who did not sign in
 */
export const sentBesides = (actor: Actor, take: number, after?: string): Promise<SentPage> =>
  pageOf(messagesToMe(actor), { take, after });

/**
 * Who of a household could not be reached, in whichever of its cases, longest waiting first.
 * @param householdId uuid of a household of which the reader may see a case
 * @returns few: each waits until somebody called or wrote
 */
export async function notReachedIn(householdId: string): Promise<NotReachedLine[]> {
  const rows = await database().outboundMessage.findMany({
    where: { AND: [unreachedIn(householdId), { reachedAt: null }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { ...fields, person: { select: { givenName: true } } },
  });
  return rows.map(({ person, ...row }) => ({ ...toLine(row), name: person?.givenName ?? null }));
}
