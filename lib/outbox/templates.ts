import 'server-only';
import { z } from 'zod';

const nothing = z.object({});
const code = z.object({ code: z.string().min(1) });

/**
 * Everything that can be said outside the pages, and what has to be known to say it: a value that is missing does not
 * compile, and one that is missing in the database is not sent as a blank. None says what somebody's question is about.
 */
export const templateValues = {
  // to residents, in the way of their choice
  requestSent: nothing,
  message: nothing,
  handedOver: nothing,
  contactPersonChanged: nothing,
  consentAsked: nothing,
  decision: z.object({ decisionId: z.uuid() }),
  // by mail alone, to the address that was just given
  draftCode: code,
  draftReminder: nothing,
  oneTimeCode: code,
  // to who complained
  complaintAnswered: nothing,
  // to somebody from outside
  invited: z.object({ token: z.string().min(1) }),
  participantCode: code,
  participantMessage: nothing,
  // to a team lead
  glassBroken: nothing,
  // to a colleague: once a day how much waits, and at once that something cannot
  digest: z.object({ count: z.string().min(1) }),
  urgentNotice: nothing,
} as const;

/** The name of something that can be said. */
export type Template = keyof typeof templateValues;
/** What each needs to be said. */
export type TemplateValues = { [T in Template]: z.output<(typeof templateValues)[T]> };

/** A template with everything that it needs. */
export type Filled = {
  [T in Template]: string extends keyof TemplateValues[T]
    ? { template: T; values?: undefined }
    : { template: T; values: TemplateValues[T] };
}[Template];

/** What a resident hears by mail, by text message or on paper. */
export const notices = [
  'requestSent',
  'message',
  'handedOver',
  'contactPersonChanged',
  'consentAsked',
  'decision',
] as const satisfies readonly Template[];
/** What goes to a resident whom we know; of the others nobody can tell how old the reader is, or it is a colleague. */
const forResidents = [
  ...notices,
  'oneTimeCode',
  'complaintAnswered',
] as const satisfies readonly Template[];

/**
 * Whether it is written to a resident whom we know, and who may be young.
 * @param text as stored
 */
export const isForResident = (text: string): boolean => forResidents.some((one) => one === text);

/** Something that a resident hears in the way of the own choice; a decision aside, it needs nothing but the resident. */
export type Notice = (typeof notices)[number];
/** A notice that is the same whatever it is about. */
export type PlainNotice = Exclude<Notice, 'decision'>;

/** All templates: what can be ordered can be written. */
export const templates = Object.keys(templateValues) as Template[];

/**
 * Whether a stored text is the name of a template.
 * @param text as stored
 * @returns true for a template that can be written
 */
export const isTemplate = (text: string): text is Template => Object.hasOwn(templateValues, text);

/**
 * Whether it goes in the way that a resident chose.
 * @param text as stored
 * @returns false for codes and links, which go where they were asked from
 */
export const isNotice = (text: string): text is Notice => notices.some((one) => one === text);
