import { z } from 'zod';

const day = z.iso.date();
const dayOrMoment = z.string().meta({
  description: 'Local date, or of a term in hours a moment with its offset',
  examples: ['2026-04-07', '2026-04-06T16:30+02:00'],
});

const kinds = [
  'start',
  'length',
  'own',
  'committee',
  'clamped',
  'workingDays',
  'suspended',
  'extended',
  'lengthened',
  'rolled',
  'notRolled',
] as const;

const step = z
  .looseObject({
    kind: z.enum(kinds),
    article: z.string().meta({ description: 'Where the law says so' }),
    on: dayOrMoment.optional(),
    skipped: z
      .array(z.object({ on: day, why: z.string() }))
      .optional()
      .meta({ description: 'Days that do not count, and why' }),
    still: z
      .array(z.object({ from: day, until: day }))
      .optional()
      .meta({ description: 'Days on which the time stood still, each counted once' }),
    plain: z.string().meta({ description: 'In plain words' }),
    legal: z.string().meta({ description: 'In the words of the law' }),
  })
  .meta({ description: 'One step of how the term was counted' });

/** What a machine is answered about a term. */
export const termAnswer = z.object({
  rule: z.string(),
  kind: z.enum(['deadline', 'earliest', 'before']).meta({
    description:
      'deadline: the last day. earliest: the first day on which something may be done. before: counted back from an event.',
  }),
  source: z.string().meta({ description: 'Article that sets the term' }),
  validFrom: day.meta({ description: 'The rule holds for terms that start from this day' }),
  start: dayOrMoment,
  rawEnd: dayOrMoment.meta({ description: 'Before the Algemene termijnenwet moves it' }),
  end: dayOrMoment.meta({ description: 'The end in law' }),
  target: day
    .nullable()
    .meta({ description: 'Last day of the municipality itself; null for none' }),
  suspendedDays: z.number().int(),
  explanation: z.array(step),
});

/** What a machine is told when it cannot be answered (RFC 9457). */
export const termProblem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  errors: z
    .array(z.object({ path: z.string(), key: z.string(), detail: z.string() }))
    .optional()
    .meta({ description: 'Everything that is wrong, at once' }),
});
