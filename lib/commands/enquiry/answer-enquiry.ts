import 'server-only';
import { endNotices } from '@/lib/commands/shared/end-notices';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { answeredEnquiries } from '@/lib/policies/enquiry';
import type { EnquiryAnswer } from '@/lib/schemas/enquiry';
import { addLine, lockEnquiry } from './enquiry-line';

type Answering = { actor: StaffActor; id: string; answer: EnquiryAnswer; at: Date };

async function answerIt(tx: Tx, { actor, id, answer, at }: Answering): Promise<void> {
  await lockEnquiry(tx, id);
  const where = { AND: [{ id }, answeredEnquiries(actor, today(at))] };
  if ((await tx.enquiry.count({ where })) === 0) throw new NotFoundError();
  const { formKey, words, consequences, seen } = answer;
  const said = { id: formKey, enquiryId: id, words, staffId: actor.staffId, consequences };
  const number = await addLine(tx, said, today(at));
  if (number === null) return;
  // What was asked while this was written still waits.
  const isAll = number === seen + 1;
  const data = { lastOn: toDateColumn(today(at)), ...(isAll ? { dueOn: null } : {}) };
  await tx.enquiry.update({ where: { id }, data, select: { id: true } });
  await endNotices(tx, { enquiryId: id }, at);
  const payload = { enquiryId: id };
  await record(tx, { event: 'enquiry.answered', payload, actor, origin: 'work' });
}

/**
 * A consultant answers somebody without a name. A question in the answer says which consequences it has (VALUES P4).
 * @param actor who took it, or stands in today
 * @param id uuid
 * @param answer the form, with how much was said when the page was made
 * @param at moment
 * @throws NotFoundError for others and for what has vanished, recorded as an attempt
 */
export async function answerEnquiry(
  actor: StaffActor,
  id: string,
  answer: EnquiryAnswer,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'enquiry.viewed',
        payload: { enquiryId: id },
        actor,
        origin: 'work',
        result: 'refused',
      }),
    (tx) => answerIt(tx, { actor, id, answer, at }),
  );
}
