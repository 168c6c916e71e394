import { z } from 'zod';
import { partEventKinds, type PartEventKey } from '@/lib/domains/part-events';
import { addMonths, type LocalDate } from '@/lib/rules/local-date';
import { formKey, oneOf, optionalDay, optionalText, tick } from './fields';

const noteLength = 2000;

/** The kinds that a colleague may write down. */
const kindsByHand = partEventKinds.flatMap(({ key, isByHand }) => (isByHand ? [key] : []));

const kind = oneOf(kindsByHand).transform((value, context): PartEventKey => {
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'eventKindMissing' });
  return z.NEVER;
});

/** A day that has been; a fact lies on or before today. */
const happenedOn = (today: LocalDate) =>
  optionalDay.superRefine((date, context) => {
    const fail = (message: string) => context.addIssue({ code: 'custom', message, path: ['day'] });
    if (date !== null && date > today) fail('eventInFuture');
  });

const dateMissing = (context: z.RefinementCtx) => {
  context.addIssue({ code: 'custom', message: 'dateMissing', path: ['occurredOn', 'day'] });
  return z.NEVER;
};

const mostMonths = 24;

type Days = { occurredOn: LocalDate; untilOn: LocalDate | null };

/**
 * What is wrong with the day that a fact names itself.
 * @param kind what happened
 * @param days when, and the named day
 * @returns key of the error; null when it is right
 */
export function namedDayError(kind: PartEventKey, { occurredOn, untilOn }: Days): string | null {
  const until = partEventKinds.find(({ key }) => key === kind)?.until;
  if (untilOn === null) return until === 'always' ? 'eventUntilMissing' : null;
  if (until === 'never') return 'eventUntilNone';
  if (untilOn < occurredOn) return 'eventUntilBefore';
  return untilOn > addMonths(occurredOn, mostMonths) ? 'dayTooFar' : null;
}

const facts = (today: LocalDate) => ({
  formKey,
  occurredOn: happenedOn(today),
  untilOn: optionalDay,
  note: optionalText(noteLength),
});

/**
 * Something happened with a part: what, on which day, and the day that it names itself.
 * @param today local date
 */
export const partEventSchema = (today: LocalDate) =>
  z.object({ ...facts(today), kind }).transform(({ occurredOn, ...event }, context) => {
    if (occurredOn === null) return dateMissing(context);
    const message = namedDayError(event.kind, { ...event, occurredOn });
    if (message) context.addIssue({ code: 'custom', message, path: ['untilOn', 'day'] });
    return { ...event, occurredOn };
  });
export type PartEventInput = z.output<ReturnType<typeof partEventSchema>>;

/**
 * A fact that was written down was otherwise, or did not happen; then its days do not matter.
 * @param today local date
 */
export const partEventCorrectionSchema = (today: LocalDate) =>
  z
    .object({ ...facts(today), isTakenBack: tick })
    .transform(({ occurredOn, isTakenBack, ...correction }, context) => {
      if (isTakenBack) return { ...correction, isTakenBack: true as const };
      if (occurredOn === null) return dateMissing(context);
      return { ...correction, isTakenBack: false as const, occurredOn };
    });
export type PartEventCorrection = z.output<ReturnType<typeof partEventCorrectionSchema>>;
