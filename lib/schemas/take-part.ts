import { z } from 'zod';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import {
  email,
  formKey,
  oneOf,
  optionalDay,
  optionalName,
  requiredName,
  requiredText,
} from './fields';
import { oneTimeCode } from './my-case';

/** What somebody from outside can be. */
export const participantKinds = [
  ...['supporter', 'volunteer', 'socialWork', 'doctor', 'school', 'housing', 'care', 'other'],
] as const;
export type ParticipantKind = (typeof participantKinds)[number];

const roleLength = 100;
/** Nobody is invited for longer than this without being asked again, in days. */
const longest = 366;

const kind = oneOf(participantKinds).transform((value, context): ParticipantKind => {
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'inviteKindMissing' });
  return z.NEVER;
});

const address = email
  .refine((text) => text !== '', 'emailMissing')
  .transform((text) => text.toLowerCase());

/** The last day on which somebody from outside takes part: it ends by itself after it. */
const lastDay = (today: LocalDate) =>
  optionalDay.transform((day, context): LocalDate => {
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message, path: ['day'] });
      return z.NEVER;
    };
    if (day === null) return fail('lastDayMissing');
    if (day < today) return fail('dayHasBeen');
    return day > addDays(today, longest) ? fail('lastDayTooLate') : day;
  });

const invitation = (today: LocalDate) => ({
  formKey,
  name: requiredName('inviteNameMissing'),
  organisation: optionalName,
  kind,
  role: requiredText('inviteRoleMissing', roleLength),
  email: address,
  endsOn: lastDay(today),
});

/**
 * A resident invites somebody from outside: who, what this one may help with, where the mail goes, and until when.
 * @param today local date
 */
export const inviteSchema = (today: LocalDate) => z.object(invitation(today));
export type Inviting = z.output<ReturnType<typeof inviteSchema>>;

/**
 * The contact person invites, with the household's knowledge: on which day a resident said yes in a conversation.
 * @param today local date
 */
export const inviteWithKnowledgeSchema = (today: LocalDate) =>
  z.object({
    ...invitation(today),
    knownOn: optionalDay.transform((day, context): LocalDate => {
      if (day !== null && day <= today) return day;
      const message = day === null ? 'knownOnMissing' : 'knownOnLater';
      context.addIssue({ code: 'custom', message, path: ['day'] });
      return z.NEVER;
    }),
  });
export type InvitingWithKnowledge = z.output<ReturnType<typeof inviteWithKnowledgeSchema>>;

/** Where a one-time code is mailed to, when somebody takes part under that address. */
export const askCodeSchema = z.object({ email: address });

/** What lets somebody in who comes back: the address, and the code that was mailed there. */
export const openWithAddressSchema = z.object({ email: address, oneTimeCode });

/** With the link of the mail the code is enough. */
export const openWithLinkSchema = z.object({ oneTimeCode });
