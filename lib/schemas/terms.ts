import { z } from 'zod';
import { optionalDay } from './fields';

/** Longest list of suspensions that is reckoned with. */
const mostSuspensions = 50;

const localDate = z.iso.date('termDateUnclear');
const pattern = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/;

/** One text; a name that is given twice is a slip. */
const once = (missing = 'termValueUnclear') =>
  z.string({ error: ({ input }) => (input === undefined ? missing : 'termOnce') });

/** With seconds, and without. */
const moments = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];

// A plus in an address means a space, so a time zone that was not encoded comes in as one.
const start = once('termStartMissing')
  .transform((text) => text.replace(/ (?=\d\d:\d\d$)/, '+'))
  .pipe(z.union([z.iso.date(), ...moments], { error: 'termStartUnclear' }));

const suspension = z.string().transform((text, context) => {
  const [, from, until] = pattern.exec(text) ?? [];
  if (localDate.safeParse(from).success && localDate.safeParse(until).success) {
    return { from: from!, until: until! };
  }
  context.addIssue({ code: 'custom', message: 'termSuspensionUnclear' });
  return z.NEVER;
});

const suspensions = z
  .union([z.string().transform((text) => [text]), z.array(z.string())])
  .pipe(z.array(suspension).max(mostSuspensions, 'termSuspensionsMany'))
  .optional();

const extension = once()
  .transform((text, context) => {
    if (localDate.safeParse(text).success) return { until: text };
    const [, length, unit] = /^(\d{1,4})([dwm])$/.exec(text) ?? [];
    if (Number(length) > 0) return { length: Number(length), unit: unit as 'd' | 'w' | 'm' };
    context.addIssue({ code: 'custom', message: 'termExtensionUnclear' });
    return z.NEVER;
  })
  .optional();

const committee = once()
  .pipe(z.enum(['true', 'false'], 'termValueUnclear'))
  .transform((text) => text === 'true')
  .optional();

const turn = once()
  .pipe(z.string().regex(/^[1-9]\d{0,2}$/, 'termValueUnclear'))
  .transform(Number)
  .optional();

/** What a machine asks about a term, as it stands in the address (`/api/v1/terms`). */
export const termQuery = {
  rule: once('termRuleMissing').meta({
    description: 'Which rule of the law',
    examples: ['wmo.onderzoek'],
  }),
  start: start.meta({
    description:
      'Day of the event, which does not count itself, or its moment with a time zone. Days are those of Europe/Amsterdam. Terms in hours need a moment.',
    examples: ['2026-02-23', '2026-02-23T12:00+01:00'],
  }),
  suspensions: suspensions.meta({
    description:
      'Repeatable. Day on which papers were asked, and day on which they came or the time for them was over; the days between do not count (Awb 4:15).',
    examples: ['2026-06-10/2026-06-19'],
  }),
  extension: extension.meta({
    description:
      'By how many days, weeks or months the term was made longer, or until which day. Only where the law lets it be.',
    examples: ['14d', '2w', '1m', '2026-08-14'],
  }),
  committee: committee.meta({ description: 'A committee advises (Awb 7:13, 9:14)' }),
  turn: turn.meta({ description: 'Which one, of a term that repeats', examples: ['1'] }),
  language: once()
    .pipe(z.enum(['nl', 'en'], 'termValueUnclear'))
    .optional()
    .meta({ description: 'Language of the explanation and of what is wrong; nl without it' }),
};

/**
 * What a resident can ask about: the rule that answers, and whether the day that is asked starts another one before it (the
 * time to object runs out first). Words: messages `terms`, `topic.<key>`; `late` names what to do when that day has passed.
 */
export const answerTopics = [
  { key: 'hulp', rule: 'wmo.onderzoek', late: 'research' },
  { key: 'hulp-aanvraag', rule: 'wmo.besluit', late: 'decision' },
  { key: 'kind', rule: 'jeugd.besluit', late: 'decision' },
  { key: 'bijstand', rule: 'pw.besluit', late: 'decision' },
  { key: 'voorschot', rule: 'pw.voorschot', late: 'advance' },
  { key: 'onder-27', rule: 'pw.zoektermijn', late: null },
  { key: 'schulden', rule: 'wgs.gesprek', late: 'talk' },
  { key: 'schulden-nood', rule: 'wgs.gesprek_bedreigend', late: 'talk' },
  { key: 'schulden-plan', rule: 'wgs.besluit', late: 'decision' },
  { key: 'bezwaar-maken', rule: 'awb.bezwaar', late: null },
  { key: 'bezwaar', rule: 'awb.bob', after: 'awb.bezwaar', late: 'decision' },
  { key: 'klacht', rule: 'awb.klacht', late: 'complaint' },
  { key: 'gegevens', rule: 'avg.verzoek', late: 'decision' },
] as const;

/** Key of one of them. */
export type AnswerTopic = (typeof answerTopics)[number]['key'];

const topicKeys = answerTopics.map(({ key }) => key);

/** What a resident chose and typed on *Wanneer krijg ik antwoord?*. */
export const answerQuestion = z.object({
  over: z
    .unknown()
    .transform((value) => topicKeys.find((key) => key === value))
    .refine((key): key is AnswerTopic => key !== undefined, 'termTopicMissing'),
  start: optionalDay.refine((day): day is string => day !== null, {
    message: 'termDayMissing',
    path: ['day'],
  }),
});
