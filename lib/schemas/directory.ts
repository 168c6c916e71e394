import { z } from 'zod';
import { domains } from '@/lib/domains';

const key = z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and dashes');
const day = z.iso.date('must be a day such as 2026-01-31');

/** Four digits, or two times four with a dash: the first and the last of a row. */
const postcodes = z
  .string()
  .regex(/^[1-9]\d{3}(-[1-9]\d{3})?$/, 'must be four digits, such as 1211 or 1212-1215')
  .transform((text) => {
    const [from = '', until = from] = text.split('-');
    return { fromDigits: Number(from), untilDigits: Number(until) };
  })
  .refine(({ fromDigits, untilDigits }) => fromDigits <= untilDigits, 'must go up');

const skill = z.enum(
  domains.map((domain) => domain.skill),
  { error: `must be one of ${domains.map((domain) => domain.skill).join(', ')}` },
);

const colleague = z.strictObject({
  /** `sub` of the staff directory that people sign in with */
  subject: z.string().min(1),
  skills: z.array(skill).optional(),
  /** BCP 47 */
  languages: z.array(z.string().min(2)).optional(),
  /** hours a week */
  contractHours: z.number().min(1).max(48).optional(),
  /** 1 = Monday … 7 = Sunday */
  workDays: z.array(z.number().int().min(1).max(7)).min(1).optional(),
  inServiceFrom: day.optional(),
  /** last day; null for somebody who stays */
  inServiceUntil: day.nullable().optional(),
});

type Area = z.output<typeof postcodes>;

const overlaps = (one: Area, other: Area) =>
  one.fromDigits <= other.untilDigits && other.fromDigits <= one.untilDigits;

/** An address lies in one neighbourhood. */
function areApart(neighbourhoods: readonly { postcodes: readonly Area[] }[]): boolean {
  const areas = neighbourhoods
    .flatMap((one) => one.postcodes)
    .sort((a, b) => a.fromDigits - b.fromDigits);
  return areas.every((area, at) => at === 0 || !overlaps(areas[at - 1]!, area));
}

/**
 * How a municipality is divided, and what its staff directory does not tell about colleagues: what `npm run directory`
 * reads.
 */
export const directorySchema = z.strictObject({
  teams: z.array(z.strictObject({ key, name: z.string().min(1) })).default([]),
  neighbourhoods: z
    .array(
      z.strictObject({ key, name: z.string().min(1), team: key, postcodes: z.array(postcodes) }),
    )
    .refine(areApart, 'two of them share a post code')
    .default([]),
  staff: z.array(colleague).default([]),
});

/** A directory that was read. */
export type Directory = z.output<typeof directorySchema>;
