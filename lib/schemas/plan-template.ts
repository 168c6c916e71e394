import { z } from 'zod';
import {
  anything,
  cleanText,
  formKey,
  oneOf,
  optionalText,
  requiredText,
  rowVersion,
  tick,
} from './fields';

/** Who does a step of a template: a role, for a template knows nobody. */
export const templateRoles = ['resident', 'contactPerson', 'colleague'] as const;
export type TemplateRole = (typeof templateRoles)[number];

/** One step of a template. */
export type TemplateStep = {
  title: string;
  who: TemplateRole;
  /** begins when the step before it is done */
  waits: boolean;
};

/** What a template holds: steps in their order, and no words of residents. */
export type TemplateContent = { steps: readonly TemplateStep[] };

/** What is kept of a template, with its words in one order: a database has them in another. */
export function templateContent(kept: unknown): TemplateContent {
  const { steps } = kept as TemplateContent;
  return { steps: steps.map(({ title, who, waits }) => ({ title, who, waits })) };
}

/** More steps than stay readable when they are put in a plan at once. */
export const mostTemplateSteps = 15;
const nameLength = 100;
const titleLength = 200;

/** Where a step comes, from 1; anything else leaves it where it stands. */
const place = anything.transform(cleanText).transform((text) => {
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number > 0 ? number : null;
});

const row = z.object({
  title: optionalText(titleLength),
  who: oneOf(templateRoles),
  waits: tick,
  place,
});

type Row = z.output<typeof row>;

/** Rows without a title are no steps. A row goes where its number says; of two with one number the first comes first. */
function inOrder(rows: readonly Row[]): TemplateStep[] {
  return rows
    .map((one, at) => ({ ...one, place: one.place ?? at + 1 }))
    .filter(({ title }) => title !== '')
    .toSorted((a, b) => a.place - b.place)
    .map(({ title, who, waits }, at) => ({ title, who: who!, waits: waits && at > 0 }));
}

const steps = z
  .array(row)
  .max(mostTemplateSteps * 2, 'templateTooLong')
  .default([])
  .superRefine((rows, context) => {
    const filled = rows.filter(({ title }) => title !== '');
    const fail = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    if (filled.length === 0) fail('templateStepMissing', [0, 'title']);
    if (filled.length > mostTemplateSteps) fail('templateTooLong', [0, 'title']);
    for (const [at, { title, who }] of rows.entries()) {
      if (title !== '' && who === null) fail('templateWhoMissing', [at, 'who']);
    }
  })
  .transform(inOrder);

const words = { name: requiredText('templateNameMissing', nameLength), steps };

/** A new template, for one team. */
export const newTemplateSchema = z.object({
  ...words,
  formKey,
  teamId: anything.transform(cleanText).pipe(z.uuid('templateTeamMissing')),
});
export type NewTemplate = z.output<typeof newTemplateSchema>;

/** A template changes; the version that the page showed goes along. */
export const templateSchema = z.object({ ...words, version: rowVersion });
export type ChangedTemplate = z.output<typeof templateSchema>;

/** A template is put away. */
export const archiveTemplateSchema = z.object({ version: rowVersion });

const ownerPattern = /^(staff|participant):(.+)$/;

/** Who does the steps of colleagues; empty when there are none. */
const helper = anything.transform(cleanText).transform((text, context) => {
  if (text === '') return null;
  const [, kind, id] = ownerPattern.exec(text) ?? [];
  if (kind && z.uuid().safeParse(id).success) {
    return { kind: kind as 'staff' | 'participant', id: id! };
  }
  context.addIssue({ code: 'custom', message: 'stepOwnerMissing' });
  return z.NEVER;
});

const optionalId = anything
  .transform(cleanText)
  .pipe(z.union([z.literal(''), z.uuid('choiceMissing')]))
  .transform((id) => id || null);

/** A plan begins with a template: for which goal, and who is meant by each role. */
export const templateUseSchema = z.object({
  formKey,
  goalId: anything.transform(cleanText).pipe(z.uuid('templateGoalMissing')),
  residentId: optionalId,
  colleague: helper,
  wasSaid: tick,
});
export type TemplateUse = z.output<typeof templateUseSchema>;
