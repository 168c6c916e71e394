import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { env } from './env';
import { retentionSettings, termSettings } from './term-settings';

const helpLine = z.object({ key: z.string(), number: z.string(), dial: z.string() });

const settingsSchema = z.object({
  municipality: z
    .object({
      name: z.string().default('Pleinstad'),
      phone: z.string().default('088 - 000 00 14'),
      phoneDial: z.string().default('+31880000014'),
      street: z.string().default('Pleinstraat 1'),
      city: z.string().default('Pleinstad'),
      /** where "snel weg" leads to: a page that nobody minds to be seen on */
      leaveUrl: z.url({ protocol: /^https$/ }).default('https://www.buienradar.nl/'),
      /** per ISO weekday 1–7, [from, until] or absent when closed */
      openingHours: z.record(z.string(), z.tuple([z.string(), z.string()])).default({
        '1': ['8.30', '17.00'],
        '2': ['8.30', '20.00'],
        '3': ['8.30', '17.00'],
        '4': ['8.30', '20.00'],
        '5': ['8.30', '17.00'],
      }),
    })
    .prefault({}),
  /** what the statement of accessibility says of the municipality */
  accessibility: z
    .object({
      /** within how many working days who tells of a fault has an answer */
      answerDays: z.number().int().min(1).default(10),
      /** before which day somebody from outside has examined it; null while nobody chose one */
      researchBy: z.iso.date().nullable().default(null),
    })
    .prefault({}),
  /** RULES 2.10; the text beside each number is `common.crisis.<key>` */
  crisisLines: z.array(helpLine).default([
    { key: 'danger', number: '112', dial: '112' },
    { key: 'suicide', number: '113', dial: '113' },
    { key: 'safeHome', number: '0800 - 2000', dial: '08002000' },
    { key: 'listening', number: '088 - 0767 000', dial: '0880767000' },
    { key: 'children', number: '0800 - 0432', dial: '08000432' },
  ]),
  /** the shape of ContactPromiseSettings in lib/rules/working-days */
  promise: z
    .object({
      /** working days until first contact */
      workingDays: z.number().int().min(1).default(2),
      /** the same when something is urgent */
      urgentWorkingDays: z.number().int().min(1).default(1),
      /** C11: Goede Vrijdag and decree days are working days unless the municipality says otherwise */
      policy: z
        .object({
          isGoodFridayFree: z.boolean().default(false),
          extraFreeDays: z.array(z.iso.date()).default([]),
        })
        .prefault({}),
    })
    .prefault({}),
  /** points per full-time week (RULES 3, caseload) */
  bandwidth: z
    .object({
      target: z.number().default(40),
      amber: z.number().default(48),
      red: z.number().default(56),
      fullTimeHours: z.number().default(36),
      /** months after closing in which the contact person stays */
      keepMonths: z.number().int().default(12),
    })
    .prefault({}),
  session: z
    .object({
      residentIdleMinutes: z.number().default(15),
      residentWarningMinutes: z.number().default(2),
      staffHours: z.number().default(10),
    })
    .prefault({}),
  privacy: z
    .object({
      /** the Wet aanpak meervoudige problematiek sociaal domein is in force (RULES 2.2); off until somebody says so */
      wamsInForce: z.boolean().default(false),
      /** days after which a resident reads of a look that safety forbade to show at once */
      glassHiddenDays: z.number().int().min(1).max(365).default(30),
    })
    .prefault({}),
  plan: z
    .object({
      /** days before looking back together on which everybody is asked how it goes (VALUES G8) */
      askDaysBefore: z.number().int().min(1).max(60).default(14),
    })
    .prefault({}),
  /** terms of the law (RULES 1) */
  terms: termSettings,
  /** how long parts are kept (RULES 2.5) */
  retention: retentionSettings,
  /** where the window of the envelopes lies on a sheet of A4, in millimetres from its left and upper edge */
  letterWindow: z
    .object({
      left: z.number().min(5).max(120).default(20),
      top: z.number().min(20).max(90).default(50),
      width: z.number().min(50).max(110).default(85),
    })
    .prefault({}),
  /** days that what was begun is kept after the last answer, and days before the end on which its writer is reminded */
  draft: z
    .object({ keepDays: z.number().int().default(42), remindDays: z.number().int().default(7) })
    .prefault({}),
  /** coming back with the slip, without signing in */
  slip: z
    .object({
      /** days after today on which a code from the desk works, once: long enough to get home and find somebody to help */
      deskCodeDays: z.number().int().min(1).max(14).default(3),
    })
    .prefault({}),
});

/** What a municipality decides for itself. */
export type Settings = z.output<typeof settingsSchema>;

let read: Settings | undefined;

/**
 * The municipality's own numbers and facts: SETTINGS_FILE (JSON) over the defaults.
 * @returns all settings; durations in the unit that their name says
 * @throws Error that names what is wrong in the file
 */
export function settings(): Settings {
  if (read) return read;
  const file = env().SETTINGS_FILE;
  const result = settingsSchema.safeParse(file ? readJson(file) : {});
  if (result.success) return (read = result.data);
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`SETTINGS_FILE does not fit. ${problems.join('; ')}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`SETTINGS_FILE cannot be read. ${(error as Error).message}`);
  }
}
