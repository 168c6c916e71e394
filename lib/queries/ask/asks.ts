import 'server-only';
import { fromDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { fileStateOf, type FileLine } from '@/lib/queries/shared/file-line';
import { askState, laterDay, type AskState } from '@/lib/rules/ask';
import type { LocalDate } from '@/lib/rules/local-date';
import type { AskKind } from '@/lib/schemas/ask';
import { isRequestId } from '@/lib/schemas/my-case';

/** What came in answer. */
export type ReplyLine = { id: string; at: Date; text: string; files: FileLine[] };

/** Papers or a view that a resident was asked for, for who asked and for who answers. */
export type AskLine = {
  id: string;
  domain: string;
  kind: AskKind;
  what: string;
  whatFor: string;
  dueOn: LocalDate;
  /** the day after one press for more time */
  laterOn: LocalDate;
  state: AskState;
  by: string;
  askedAt: Date;
  replies: ReplyLine[];
};

const fields = {
  ...{ id: true, kind: true, what: true, whatFor: true, dueOn: true, askedAt: true },
  ...{ closedAt: true, askedBy: { select: { name: true } }, part: { select: { domain: true } } },
  replies: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, at: true, text: true },
      attachments: {
        orderBy: { position: 'asc' },
        select: { id: true, name: true, bytes: true, scan: true },
      },
    },
  },
} satisfies Prisma.PartAskSelect;

type Row = Prisma.PartAskGetPayload<{ select: typeof fields }>;

const replyOf = ({ attachments, ...reply }: Row['replies'][number]): ReplyLine => ({
  ...reply,
  files: attachments.map(({ scan, ...file }) => ({ ...file, state: fileStateOf(scan) })),
});

const lineOf =
  (today: LocalDate) =>
  ({ closedAt, askedBy, part, replies, ...row }: Row): AskLine => {
    const dueOn = fromDateColumn(row.dueOn);
    const moments = { dueOn, isClosed: closedAt !== null, hasReply: replies.length > 0 };
    return {
      ...{ ...row, domain: part.domain, by: askedBy.name, dueOn, replies: replies.map(replyOf) },
      // Closed words, kept by the database.
      kind: row.kind as AskKind,
      state: askState(moments, today),
      laterOn: laterDay(dueOn, today),
    };
  };

const read = (where: Prisma.PartAskWhereInput) =>
  database().partAsk.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: fields,
  });

/**
 * What was asked about a part of a case, with what came. One query.
 * @param facts the case, as caseFacts found it
 * @param partId uuid
 * @param today local date
 * @returns the latest first
 */
export async function partAsks(
  { id: caseId }: CaseFacts,
  partId: string,
  today: LocalDate = todayNow(),
): Promise<AskLine[]> {
  return (await read({ partId, part: { caseId } })).map(lineOf(today));
}

/**
 * What was asked about an own request. One query.
 * @param own the reader's request
 * @param today local date
 * @returns the latest first
 */
export async function myAsks(
  own: OwnRequestKey,
  today: LocalDate = todayNow(),
): Promise<AskLine[]> {
  return (await read({ part: { requestId: own.id } })).map(lineOf(today));
}

/**
 * One of them.
 * @param own the reader's request
 * @param id as it stands in the address
 * @param today local date
 * @returns null when it is none of this request
 */
export async function myAsk(
  own: OwnRequestKey,
  id: string,
  today: LocalDate = todayNow(),
): Promise<AskLine | null> {
  if (!isRequestId(id)) return null;
  const [row] = await read({ id, part: { requestId: own.id } });
  return row ? lineOf(today)(row) : null;
}
