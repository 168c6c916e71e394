import 'server-only';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';

const day = 24 * 60 * 60 * 1000;

/** Sign-ins that nothing hangs on: the database itself looks, for the application may not delete them. */
async function forgetSignIns(before: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ forgotten: number }[]>`
    select forget_sign_ins(${before}) as forgotten`;
  return row!.forgotten;
}

/**
 * Removes what is left of who never sent anything, 42 days after the last sign of life (RULES 2.5, Selectielijst 8.4.1):
 * the answers, the mails with a code to come back, what was asked without a name, and the sign-in with what it told. Of
 * drafts that were sent so long ago the rest goes as well: their words are in the request.
 * @throws Error of the database; then it is tried again
 */
export async function purgeDrafts(): Promise<void> {
  const before = new Date(now().getTime() - settings().draft.keepDays * day);
  const { count: drafts } = await database().draft.deleteMany({
    where: { OR: [{ sentAt: null, updatedAt: { lt: before } }, { sentAt: { lt: before } }] },
  });
  const { count: mails } = await database().outboundMessage.deleteMany({
    where: {
      ...{ requestId: null, personId: null, createdAt: { lt: before } },
      // Who complained without a name in our books and heard nothing yet is called or written to.
      NOT: { template: 'complaintAnswered', notReachedAt: { not: null }, reachedAt: null },
    },
  });
  // Who asked without a name was last heard on that day; nothing says that it was there.
  const { count: enquiries } = await database().enquiry.deleteMany({
    where: { lastOn: { lt: toDateColumn(today(before)) } },
  });
  // After the drafts: one that went a moment ago keeps no sign-in any more.
  const signIns = await forgetSignIns(before);
  log('info', 'What was never sent is removed', { drafts, mails, enquiries, signIns });
}
