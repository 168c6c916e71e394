import { z } from 'zod';

/** The screens of colleagues that say what they are for. */
export const explainedScreens = [
  'desk',
  'deskToday',
  'today',
  'messages',
  'case',
  'plan',
  'team',
  'letters',
  'retention',
] as const;
export type ExplainedScreen = (typeof explainedScreens)[number];

/** One of them, as an address names it. */
export const explainedScreen = z.enum(explainedScreens);

/** Where the explanation was read: a case has an address of its own. */
export const explainedForm = z.object({ back: z.string().max(300).optional() });
