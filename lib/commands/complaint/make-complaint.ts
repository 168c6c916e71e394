import 'server-only';
import { contactPersonsOf } from '@/lib/facts/complaint/contact-persons';
import { personOf } from '@/lib/facts/household/at-household';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { blindIndex, derivedId, randomCode, seal } from '@/lib/platform/crypto';
import { transaction, type Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import type { LocalDate } from '@/lib/rules/local-date';
import { slipCodeLength } from '@/lib/schemas/my-case';
import {
  complaintCodePurpose,
  type ComplaintTyped,
  type EnteredComplaint,
} from '@/lib/schemas/complaint';
import { findHandler } from './find-handler';

type Made = Pick<ComplaintTyped, 'words' | 'wish' | 'about' | 'name' | 'reach'> & {
  id: string;
  channel: 'online' | 'desk' | 'letter';
  enteredById: string | null;
  receivedOn: LocalDate;
  personId: string | null;
  aboutStaffIds: string[];
};

// Whoever posts a form is shown what it made, and colleagues meet the id of a complaint that they may not read: the one
// does not lead to the other.
const idOf = (formKey: string) => derivedId(formKey, 'complaint');

/** One row for one form: the second post of it finds the first. */
async function place(tx: Tx, actor: Actor, made: Made, at: Date): Promise<void> {
  const { receivedOn, ...said } = made;
  const shared = { about: made.aboutStaffIds, personId: made.personId };
  const handlerId = await findHandler(tx, shared, today(at));
  const code = randomCode(slipCodeLength);
  const { cipher, keyId } = seal(code, complaintCodePurpose);
  const [placed] = await tx.complaint.createManyAndReturn({
    data: [
      {
        ...{ ...said, at, receivedOn: toDateColumn(receivedOn) },
        ...{ codeIndex: blindIndex(complaintCodePurpose, code), codeCipher: cipher },
        ...{ codeKeyId: keyId, handlerId, handlerSince: handlerId ? at : null },
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!placed) return;
  // Of no household: a contact person reads the record of those.
  const origin = made.channel === 'online' ? 'online' : 'desk';
  await record(tx, { event: 'complaint.made', payload: { complaintId: made.id }, actor, origin });
}

// Many people share one address at the plein or in a library.
const perAddress = 30;
const hour = 60 * 60;

/**
 * Somebody complains about how we treated a person (Awb 9:1), signed in or not. It has a handler from the first second.
 * @param actor whoever it is; of who signed in it is known who complains
 * @param typed the form; the same form is one complaint
 * @param address where the browser is, for the rate limit
 * @param at moment
 * @returns uuid of the complaint
 * @throws FieldErrorsError for a contact person of others; RateLimitedError after 30 in an hour from one place
 */
export async function makeComplaint(
  actor: Actor,
  typed: ComplaintTyped,
  address: string,
  at: Date = now(),
): Promise<string> {
  await limitRate('complaint.make', address, perAddress, hour);
  const { formKey, aboutStaffId, ...said } = typed;
  const id = idOf(formKey);
  await transaction(async (tx) => {
    const aboutStaffIds = aboutStaffId ? [aboutStaffId] : [];
    const known = aboutStaffId ? await contactPersonsOf(tx, actor) : [];
    if (aboutStaffId && !known.some((one) => one.id === aboutStaffId)) {
      throw new FieldErrorsError([{ path: 'aboutStaffId', key: 'choiceUnknown' }]);
    }
    const personId = await personOf(tx, actor);
    const how = { channel: 'online' as const, enteredById: null, receivedOn: today(at) };
    await place(tx, actor, { id, ...said, ...how, personId, aboutStaffIds }, at);
  });
  return id;
}

/**
 * A host writes down a complaint that somebody told at the desk, or that came by post.
 * @param actor host
 * @param typed the form, with how it came and on which day
 * @param at moment
 * @returns uuid of the complaint
 */
export async function enterComplaint(
  actor: StaffActor,
  typed: EnteredComplaint,
  at: Date = now(),
): Promise<string> {
  const { formKey, ...said } = typed;
  const id = idOf(formKey);
  const made = { id, ...said, enteredById: actor.staffId, personId: null, aboutStaffIds: [] };
  await transaction((tx) => place(tx, actor, made, at));
  return id;
}
