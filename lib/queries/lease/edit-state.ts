import 'server-only';
import { typedTextPurpose } from '@/lib/facts/lease/typed-text';
import { holderOf } from '@/lib/facts/lease/holder';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { nestFields } from '@/lib/platform/form-fields';
import type { Held } from '@/lib/schemas/lease';

/** How the form of a thing stands for one colleague who may change it. */
export type EditState = {
  /** who else is typing in it at this moment, by name */
  busy: string | null;
  /** what this colleague typed and did not save, and when */
  text: { values: Record<string, unknown>; savedAt: Date } | null;
};

/**
 * Who else is typing in a form, and what the reader typed in it before and did not save.
 * @param reader colleague who may change the thing
 * @param held the thing, and the case at which its form is opened
 * @param at moment
 */
export async function editState(
  { staffId }: StaffActor,
  { thing, thingId, caseId }: Held & { caseId: string },
  at: Date = now(),
): Promise<EditState> {
  const [lease, text] = await Promise.all([
    holderOf(database(), { thing, thingId, caseId }, at),
    database().typedText.findUnique({
      where: { thing_thingId_staffId: { thing, thingId, staffId } },
      select: { cipher: true, keyId: true, savedAt: true },
    }),
  ]);
  return {
    busy: lease && lease.holderId !== staffId ? lease.holderName : null,
    text: text && {
      values: nestFields(JSON.parse(open(text, typedTextPurpose)) as Record<string, unknown>),
      savedAt: text.savedAt,
    },
  };
}
