import { z } from 'zod';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  birthDate,
  cleanText,
  email,
  formKey,
  oneOf,
  optionalBsn,
  optionalDay,
  optionalName,
  optionalText,
  phone,
  rowVersion,
} from './fields';

/** What kind of authority the law gives: ouderlijk gezag, gezag together with a parent, or voogdij. */
export const authorityKinds = ['parental', 'joint', 'guardian'] as const;
/** How we know. */
export const authoritySources = ['told', 'document', 'register'] as const;
/** What somebody who lives elsewhere reads about the child. */
export const readings = ['unlessUnsafe', 'heldBack', 'weighed'] as const;
/** In the place of an adult of the household: somebody who lives elsewhere. */
export const livesElsewhere = 'elders';
/** In the place of an adult: an institution (gecertificeerde instelling) that is guardian. */
export const institution = 'instelling';

const reasonLength = 2000;

const chosenOf = <const T extends string>(choices: readonly T[], missing: string) =>
  oneOf(choices).transform((value, context): T => {
    if (value !== null) return value as T;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });

const pastDay = (today: LocalDate) =>
  optionalDay.refine((day) => day === null || day <= today, {
    message: 'dateInFuture',
    path: ['day'],
  });

const reading = {
  reading: chosenOf(readings, 'readingMissing'),
  readingReason: optionalText(reasonLength),
};

type WithReading = { reading: (typeof readings)[number]; readingReason: string };

/** What is otherwise than usual has a reason. */
const isExplained = ({ reading: how, readingReason }: WithReading) =>
  how === 'unlessUnsafe' || readingReason !== '';
const unexplained = { message: 'reasonMissing', path: ['readingReason'] };

/** Whom to ask at the institution. */
const contact = { contactName: optionalName, contactPhone: phone, contactEmail: email };

/** Only for an institution, and also when something else must be mended: everything is said at once. */
const ofInstitution = (field: string, message: string) => ({
  ...{ message, path: [field] },
  when: ({ value }: { value: unknown }) =>
    (value as { adult?: unknown } | undefined)?.adult === institution,
});

/**
 * Who decides about a child: an adult of the household, somebody elsewhere with a name and how to be reached, or an
 * institution that is guardian, with whom to ask there.
 * @param today local date
 */
export const recordAuthoritySchema = (today: LocalDate) =>
  z
    .object({
      formKey,
      adult: anything
        .transform(cleanText)
        .pipe(z.union([z.literal([livesElsewhere, institution]), z.uuid('adultMissing')])),
      organisation: optionalText(),
      ...contact,
      name: optionalName,
      birthDate: birthDate(today),
      phone,
      email,
      /** of somebody with this name whom we know: the same one, or not */
      known: oneOf(['same', 'other']),
      /** with which this one signs in */
      bsn: optionalBsn,
      kind: chosenOf(authorityKinds, 'kindMissing'),
      source: chosenOf(authoritySources, 'sourceMissing'),
      since: pastDay(today),
      ...reading,
    })
    .refine(({ adult, name }) => adult !== livesElsewhere || name !== '', {
      message: 'nameMissing',
      path: ['name'],
    })
    .refine(
      ({ organisation }) => organisation !== '',
      ofInstitution('organisation', 'organisationMissing'),
    )
    .refine(({ contactName }) => contactName !== '', ofInstitution('contactName', 'contactMissing'))
    .refine(
      ({ contactPhone, contactEmail }) => contactPhone !== '' || contactEmail !== '',
      ofInstitution('contactPhone', 'contactReachMissing'),
    )
    .refine(({ since }) => since !== null, ofInstitution('since', 'sinceMissing'))
    .refine(isExplained, unexplained);
export type AuthorityTyped = z.output<ReturnType<typeof recordAuthoritySchema>>;

/** What somebody elsewhere reads from now on, and why. */
export const readingSchema = z
  .object({ ...reading, version: rowVersion })
  .refine(isExplained, unexplained);
export type ReadingTyped = z.output<typeof readingSchema>;

/** Whom to ask from now on at the institution that is guardian. */
export const guardianContactSchema = z
  .object({ ...contact, version: rowVersion })
  .refine(({ contactName }) => contactName !== '', {
    message: 'contactMissing',
    path: ['contactName'],
  })
  .refine(({ contactPhone, contactEmail }) => contactPhone !== '' || contactEmail !== '', {
    message: 'contactReachMissing',
    path: ['contactPhone'],
  });
export type GuardianContactTyped = z.output<typeof guardianContactSchema>;

/** The BSN with which somebody signs in from now on. */
export const signInSchema = z.object({
  bsn: optionalBsn.refine((bsn): bsn is string => bsn !== null, { message: 'bsnMissing' }),
  version: rowVersion,
});
export type SignInTyped = z.output<typeof signInSchema>;

/**
 * From which day somebody no longer decides, and why.
 * @param today local date
 */
export const endAuthoritySchema = (today: LocalDate) =>
  z.object({
    until: pastDay(today).refine((day): day is LocalDate => day !== null, {
      message: 'dateMissing',
      path: ['day'],
    }),
    endReason: optionalText(reasonLength),
    version: rowVersion,
  });
export type AuthorityEnd = z.output<ReturnType<typeof endAuthoritySchema>>;
