import 'server-only';
import type { AtTalk } from '@/lib/facts/talk/at-talk';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { visibleMessages } from '@/lib/policies/talk';
import { momentPlaceOf, toCursor } from '@/lib/queries/caseload/cursor';
import { fileStateOf, type FileLine } from '@/lib/queries/shared/file-line';

/** Who read a message, and when first. */
export type ReadLine = { name: string; at: Date };

/** A message, for one reader. */
export type MessageLine = {
  id: string;
  at: Date;
  by: string;
  byKind: 'resident' | 'staff' | 'participant';
  isOwn: boolean;
  /** the reader sees it for the first time */
  isNew: boolean;
  text: string;
  files: FileLine[];
  /** everybody but who wrote it and who reads it now */
  readBy: ReadLine[];
};

/** A page of messages, newest first; `next` is the cursor of older ones. */
export type MessagePage = { messages: MessageLine[]; next: string | null };

const fields = {
  ...{ id: true, at: true, byKind: true, byId: true, byName: true, text: true },
  attachments: {
    orderBy: { position: 'asc' },
    select: { id: true, name: true, bytes: true, scan: true },
  },
  reads: {
    orderBy: { at: 'asc' },
    select: { readerKind: true, readerId: true, readerName: true, at: true },
  },
} satisfies Prisma.MessageSelect;

type Row = Prisma.MessageGetPayload<{ select: typeof fields }>;

function lineOf(row: Row, { author }: AtTalk): MessageLine {
  const { id, at, byName, byKind, byId, text, attachments, reads } = row;
  const isMine = (kind: string, who: string) => kind === author.kind && who === author.id;
  const isOwn = isMine(byKind, byId);
  return {
    ...{ id, at, by: byName, byKind: byKind as MessageLine['byKind'], isOwn, text },
    isNew: !isOwn && !reads.some((read) => isMine(read.readerKind, read.readerId)),
    files: attachments.map(({ scan, ...file }) => ({ ...file, state: fileStateOf(scan) })),
    readBy: reads
      .filter((read) => !isMine(read.readerKind, read.readerId))
      .map((read) => ({ name: read.readerName, at: read.at })),
  };
}

/** The first bound is what the index reads from; the second takes messages of the same moment apart. */
function before(cursor: string | undefined): Prisma.MessageWhereInput {
  const place = momentPlaceOf(cursor);
  if (!place) return {};
  const at = new Date(place[0]);
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: place[1] } }] };
}

/**
 * The messages that somebody may read in a conversation, newest first.
 * @param found the conversation and who reads it
 * @param take how many
 * @param cursor `next` of the page before, as it stands in the address; anything else begins at the newest
 * @returns the page
 */
export async function messagesOf(
  found: AtTalk,
  take: number,
  cursor?: string,
): Promise<MessagePage> {
  const rows = await database().message.findMany({
    where: { AND: [visibleMessages(found.actor, found.talk), before(cursor)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: fields,
  });
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return {
    messages: page.map((row) => lineOf(row, found)),
    next: rows.length > take && last ? toCursor([last.at.toISOString(), last.id]) : null,
  };
}
