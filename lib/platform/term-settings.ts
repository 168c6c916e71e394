import 'server-only';
import { z } from 'zod';

const day = z.iso.date();
const whole = z.number().int();

/** The shape of TermOverride in lib/rules/terms/types; a name that is mistyped is refused, and not left out in silence. */
const override = z.strictObject({
  rule: z.string(),
  from: day,
  until: day.nullable().default(null),
  source: z.string().min(1),
  by: z.enum(['verordening', 'wet']).default('verordening'),
  length: whole.min(1).max(1000).optional(),
  unit: z.enum(['d', 'w', 'm', 'y', 'wd', 'h']).optional(),
  rolls: z.enum(['atw', 'eu', 'none']).optional(),
  suspension: z.array(z.enum(['1a', '1b', '2a', '2b', '2c'])).optional(),
  extension: z.literal('none').optional(),
});

/** Days put on a par with a feast day by royal decree (Atw 3(3), RULES C6); a new decree comes about every three years. */
const decreeDays = [
  ...['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30', '2026-01-02'],
  ...['2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
];

/**
 * What a municipality says about the terms of the law: decree days, numbers of its verordening or of a new law, how long
 * before the end its own target lies, and what it pays when it is late. With `TermChoices` and `LateChoices` as its shape.
 */
export const termSettings = z
  .strictObject({
    decreeDays: z.array(day).default(decreeDays),
    overrides: z.array(override).default([]),
    /** working days between our own target and the raw end, for terms of so many days and more (RULES C13) */
    targetBuffers: z
      .array(z.strictObject({ fromDays: whole.min(0), workingDays: whole.min(0).max(30) }))
      .default([
        { fromDays: 28, workingDays: 5 },
        { fromDays: 14, workingDays: 2 },
        { fromDays: 0, workingDays: 0 },
      ]),
    late: z
      .strictObject({
        /** euros for each day, for so many days one after the other (Awb 4:17(2), RULES A9) */
        amounts: z
          .array(z.strictObject({ days: whole.min(1), perDay: z.number().positive() }))
          .min(1)
          .default([
            { days: 14, perDay: 23 },
            { days: 14, perDay: 35 },
            { days: 14, perDay: 45 },
          ]),
        /** the first day that costs money: the day after two weeks, or the last of them (RULES A10) */
        firstDay: z.enum(['afterTwoWeeks', 'lastOfTwoWeeks']).default('afterTwoWeeks'),
      })
      .prefault({}),
  })
  .prefault({});

/** What a municipality says otherwise about how long something is kept (lib/rules/retention/table): as `terms.overrides`. */
export const retentionSettings = z
  .strictObject({ overrides: z.array(override).default([]) })
  .prefault({});
