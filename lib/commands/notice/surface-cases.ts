import 'server-only';
import { termBook } from '@/lib/facts/term/term-book';
import { watchedCases, type WatchedCase } from '@/lib/facts/notice/watched';
import { messageRow } from '@/lib/commands/shared/order-message';
import { defaultLocale } from '@/lib/messages';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { transaction, type Tx } from '@/lib/platform/db';
import { insertRows } from '@/lib/platform/insert-rows';
import { jobCall } from '@/lib/platform/jobs';
import { Prisma } from '@/lib/platform/prisma/client';
import { settings } from '@/lib/platform/settings';
import { termsOfPart } from '@/lib/rules/case-terms/case-terms';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  causeOfPromise,
  causeOfTerm,
  causeOfWaiting,
  noticesOf,
  type Cause,
  type NoticeToGive,
} from '@/lib/rules/notices';

type Given = NoticeToGive & { caseId: string };

/** Of the terms those that still ask something: they run, or the first day of them is there and nothing came. */
function termCauses({ parts }: WatchedCase, day: LocalDate): (Cause | null)[] {
  const { policy } = settings().promise;
  const on = { today: day, book: termBook() };
  const open = parts
    .filter((part) => !part.isTakenBack)
    .flatMap((part) => {
      const terms = termsOfPart(part, on);
      return terms.filter(({ state, kind, endedOn }) =>
        kind === 'earliest'
          ? endedOn === null && part.closedOn === null
          : state === 'running' || state === 'late',
      );
    });
  return open.map((term) => causeOfTerm(term, policy));
}

function toGive(kase: WatchedCase, day: LocalDate): Given[] {
  const { policy } = settings().promise;
  const causes = [
    ...kase.promises.map((promise) => causeOfPromise(promise, policy)),
    ...termCauses(kase, day),
    ...kase.waiting.map((waiting) => causeOfWaiting(waiting, policy)),
  ];
  return causes.flatMap((cause) => {
    if (cause === null) return [];
    return noticesOf(cause, kase.receivers, day).map((notice) => ({ ...notice, caseId: kase.id }));
  });
}

type Told = { id: string; staffId: string; isUrgent: boolean; isNew: boolean };

/**
 * Adds what is new, and takes up again what was settled too early: each once for each receiver and stage, in each case and
 * as whom it is told.
 */
async function give(tx: Tx, notices: readonly Given[], at: Date): Promise<Told[]> {
  const rows = notices.map((notice) => ({ id: randomId(), ...notice }));
  return tx.$queryRaw<Told[]>(Prisma.sql`
    insert into notice (id, case_id, kind, cause, stage, staff_id, "as", rule, domain, due_on, is_urgent, created_at)
    select id, "caseId", kind, cause, stage, "staffId", "as", rule, domain, "dueOn", "isUrgent", ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (
      id uuid, "caseId" uuid, kind text, cause text, stage text, "staffId" uuid, "as" text, rule text, domain text,
      "dueOn" date, "isUrgent" boolean)
    on conflict (cause, stage, staff_id, "as", case_id) do update set settled_at = null, due_on = excluded.due_on
      where notice.settled_at is not null or notice.due_on <> excluded.due_on
    returning id, staff_id as "staffId", is_urgent as "isUrgent", mailed_at is null as "isNew"`);
}

/** What is not to be told any more: it was done, it moved, or it is somebody else's now. */
async function settle(tx: Tx, caseIds: readonly string[], notices: readonly Given[], at: Date) {
  const kept = notices.map(({ cause, stage, staffId, as, caseId }) => ({
    ...{ cause, stage, staffId, as, caseId },
  }));
  await tx.$executeRaw(Prisma.sql`
    update notice set settled_at = ${at}
    where settled_at is null and case_id = any (${[...caseIds]}::uuid[]) and not exists (
      select from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (
        cause text, stage text, "staffId" uuid, "as" text, "caseId" uuid)
      where k.cause = notice.cause and k.stage = notice.stage and k."staffId" = notice.staff_id
        and k."as" = notice."as" and k."caseId" = notice.case_id)`);
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
 * Makes what has a day surface in a batch of open cases: whoever must know is told once, and what does not matter any more
 * is put away. Everything follows from how the cases stand, so it can be done again at any moment, by any number of workers.
 * @param batch after which case, and how many
 * @param at moment
 * @returns id of the last case; null when there are no more
 */
export async function surfaceCases(
  batch: { after: string; take: number },
  at: Date,
): Promise<string | null> {
  return transaction(async (tx) => {
    // One at a time: two that tell the same would wait for each other.
    await tx.$executeRaw(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('notices', 0))`);
    const day = today(at);
    const cases = await watchedCases(tx, batch, day);
    const notices = cases.flatMap((kase) => toGive(kase, day)).toSorted(byCause);
    const ids = cases.map(({ id }) => id);
    await settle(tx, ids, notices, at);
    await mailUrgent(tx, await give(tx, notices, at), at);
    return ids.length < batch.take ? null : ids.at(-1)!;
  });
}

/**
 * Puts away what was told about cases that are closed.
 * @param at moment
 */
export async function settleClosed(at: Date): Promise<void> {
  await transaction((tx) =>
    tx.$executeRaw(Prisma.sql`
      update notice n set settled_at = ${at} from "case" c
      where n.settled_at is null and c.id = n.case_id and c.status = 'closed'`),
  );
}
