import { z } from 'zod';
import { formKey, houseNumber, manyIds, optionalText, postcode, tick } from './fields';

/** Who leaves a household, where to, and how careful to be with that. */
export const moveOutSchema = z.object({
  people: manyIds.refine((ids) => ids.length > 0, 'leaversMissing'),
  street: optionalText(),
  houseNumber,
  postcode,
  city: optionalText(),
  isAddressSecret: tick,
  hasSafetyFlag: tick,
  wantsOther: tick,
  /** appointments that go along */
  visits: manyIds,
  /** this was read back, and is right */
  isChecked: tick,
  formKey,
});
export type MoveOut = z.output<typeof moveOutSchema>;

/** Which household comes in: by the number of its case. */
export const joinSchema = z.object({
  number: optionalText(12)
    .refine((text) => /^\d{1,9}$/.test(text), 'joinNumber')
    .transform(Number),
});

/** Yes, these two. */
export const joinedSchema = z.object({});
