import 'server-only';
import { messageRow } from '@/lib/commands/shared/order-message';
import { defaultLocale } from '@/lib/messages';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { insertRows } from '@/lib/platform/insert-rows';
import { jobCall } from '@/lib/platform/jobs';
import { Prisma } from '@/lib/platform/prisma/client';
import type { NoticeToGive } from '@/lib/rules/notices';

/** What a notice hangs on: a case, a complaint, or what somebody asks without a name. */
export type NoticeOf = 'case' | 'complaint' | 'enquiry';

/** A notice, with the id of what it hangs on. */
export type Given = NoticeToGive & { ofId: string };

const columns: Record<NoticeOf, Prisma.Sql> = {
  case: Prisma.sql`case_id`,
  complaint: Prisma.sql`complaint_id`,
  enquiry: Prisma.sql`enquiry_id`,
};

type Told = { id: string; staffId: string; isUrgent: boolean; isNew: boolean };

/**
 * Adds what is new, and takes up again what was settled too early: each once for each receiver and stage, in each case and
 * as whom it is told.
 */
async function give(
  tx: Tx,
  of: NoticeOf,
  notices: readonly Given[],
  at: Date,
): Promise<readonly Told[]> {
  const rows = notices.map((notice) => ({ id: randomId(), ...notice }));
  return tx.$queryRaw<Told[]>(Prisma.sql`
    insert into notice (id, ${columns[of]}, kind, cause, stage, staff_id, "as", rule, domain, due_on, is_urgent, created_at)
    select id, "ofId", kind, cause, stage, "staffId", "as", rule, domain, "dueOn", "isUrgent", ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (
      id uuid, "ofId" uuid, kind text, cause text, stage text, "staffId" uuid, "as" text, rule text, domain text,
      "dueOn" date, "isUrgent" boolean)
    on conflict (cause, stage, staff_id, "as", case_id) do update set settled_at = null, due_on = excluded.due_on
      where notice.settled_at is not null or notice.due_on <> excluded.due_on
    returning id, staff_id as "staffId", is_urgent as "isUrgent", mailed_at is null as "isNew"`);
}

/** What is not to be told any more: it was done, it moved, or it is somebody else's now. */
async function settle(
  tx: Tx,
  of: NoticeOf,
  { ids, notices }: { ids: readonly string[]; notices: readonly Given[] },
  at: Date,
): Promise<void> {
  const kept = notices.map(({ cause, stage, staffId, as, ofId }) => ({
    ...{ cause, stage, staffId, as, ofId },
  }));
  await tx.$executeRaw(Prisma.sql`
    update notice set settled_at = ${at}
    where settled_at is null and ${columns[of]} = any (${[...ids]}::uuid[]) and not exists (
      select from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (
        cause text, stage text, "staffId" uuid, "as" text, "ofId" uuid)
      where k.cause = notice.cause and k.stage = notice.stage and k."staffId" = notice.staff_id
        and k."as" = notice."as" and k."ofId" = notice.${columns[of]})`);
}

/** What cannot wait until tomorrow goes by mail at once: that there is something, and nothing else. */
async function mailUrgent(tx: Tx, told: readonly Told[], at: Date): Promise<void> {
  const urgent = told.filter(({ isUrgent, isNew }) => isUrgent && isNew);
  if (urgent.length === 0) return;
  const staff = await tx.staff.findMany({
    where: { id: { in: [...new Set(urgent.map(({ staffId }) => staffId))] }, email: { not: '' } },
    select: { id: true, email: true },
  });
  const mails = staff.map(({ id, email: to }) => {
    const { id: first } = urgent.find(({ staffId }) => staffId === id)!;
    const mail = { to, channel: 'mail', template: 'urgentNotice' } as const;
    return messageRow({ ...mail, language: defaultLocale, cause: `notice:${first}` });
  });
  const jobs = mails.map(({ id: messageId }) => jobCall('send-message', { messageId }));
  await insertRows(tx, { outboundMessage: mails }, { jobs });
  await tx.notice.updateMany({
    where: { id: { in: urgent.map(({ id }) => id) } },
    data: { mailedAt: at },
  });
}

const byCause = (a: Given, b: Given) =>
  `${a.cause} ${a.stage} ${a.staffId}` < `${b.cause} ${b.stage} ${b.staffId}` ? -1 : 1;

/**
 * Whoever gives notices does so alone: two that tell the same would wait for each other.
 * @param tx transaction, before it reads what there is to tell
 */
export async function lockNotices(tx: Tx): Promise<void> {
  await tx.$executeRaw(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('notices', 0))`);
}

/**
 * Tells what is to be told about a batch of things, and puts away what was told about them before and is not so any more.
 * @param tx transaction that asked `lockNotices`
 * @param of what the batch exists of
 * @param batch ids of all things in it, and everything that is to be told about them today
 * @param at moment
 */
export async function giveNotices(
  tx: Tx,
  of: NoticeOf,
  batch: { ids: readonly string[]; notices: readonly Given[] },
  at: Date,
): Promise<void> {
  await settle(tx, of, batch, at);
  await mailUrgent(tx, await give(tx, of, batch.notices.toSorted(byCause), at), at);
}
