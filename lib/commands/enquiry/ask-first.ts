import 'server-only';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { blindIndex, derivedId, randomCode, seal } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { settings } from '@/lib/platform/settings';
import { limitUntraced } from '@/lib/platform/untraced-limit';
import { addWorkingDays } from '@/lib/rules/working-days';
import { slipCodeLength } from '@/lib/schemas/my-case';
import { enquiryCodePurpose, type EnquiryTyped } from '@/lib/schemas/enquiry';
import { addLine, lockEnquiry } from './enquiry-line';

const hour = 60 * 60;
const perAddress = 20;
const everybody = 500;
const perEnquiry = 20;

/** Whoever asks reads an answer before the end of this day: two working days (VALUES H6). */
const answerBefore = (at: Date) =>
  toDateColumn(
    addWorkingDays(today(at), settings().promise.workingDays, settings().promise.policy),
  );

/**
 * Somebody asks something first, without a name. Nothing of who asks is kept: no actor, no address, no moment; so it is not
 * in the record either. The same form is one conversation.
 * @param typed the form
 * @param address where the browser is, counted in memory alone
 * @param at moment
 * @returns uuid of the conversation
 * @throws RateLimitedError after 20 in an hour from one place, or 500 from all
 */
export async function askFirst(
  { formKey, words }: EnquiryTyped,
  address: string,
  at: Date = now(),
): Promise<string> {
  limitUntraced('enquiry.begin', address, perAddress, hour);
  await limitRate('enquiry.begin', 'everybody', everybody, hour);
  // Whoever posts a form is shown what it made: the id, which every consultant meets, is not the key of the form.
  const id = derivedId(formKey, 'enquiry');
  const code = randomCode(slipCodeLength);
  const { cipher, keyId } = seal(code, enquiryCodePurpose);
  const codeIndex = blindIndex(enquiryCodePurpose, code);
  await transaction(async (tx) => {
    const made = await tx.enquiry.createMany({
      data: [
        {
          ...{ id, codeIndex, codeCipher: cipher, codeKeyId: keyId },
          ...{ lastOn: toDateColumn(today(at)), dueOn: answerBefore(at) },
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 0) return;
    const said = { id, enquiryId: id, words, staffId: null, consequences: null };
    await addLine(tx, said, today(at));
  });
  return id;
}

/**
 * Who asked says more.
 * @param id uuid of the conversation, as the code opened it
 * @param typed the form; the same form is said once
 * @param at moment
 * @throws NotFoundError when it has vanished; RateLimitedError after 20 in an hour
 */
export async function askOn(
  id: string,
  { formKey, words }: EnquiryTyped,
  at: Date = now(),
): Promise<void> {
  await limitRate('enquiry.write', id, perEnquiry, hour);
  await transaction(async (tx) => {
    await lockEnquiry(tx, id);
    const found = await tx.enquiry.findUnique({ where: { id }, select: { dueOn: true } });
    if (!found) throw new NotFoundError();
    const said = { id: formKey, enquiryId: id, words, staffId: null, consequences: null };
    if ((await addLine(tx, said, today(at))) === null) return;
    const data = { lastOn: toDateColumn(today(at)), dueOn: found.dueOn ?? answerBefore(at) };
    await tx.enquiry.update({ where: { id }, data, select: { id: true } });
  });
}
