import { z } from 'zod';

/** What stands once in the plan of a household; held by the id of that household. */
export const planTexts = ['planGoesWell', 'planWrong', 'planDay'] as const;
export type PlanText = (typeof planTexts)[number];

/** What a form of a case can change, so that one person at a time holds it while typing. */
export const heldThings = ['household', 'person', 'goal', 'step', ...planTexts] as const;
export type HeldThing = (typeof heldThings)[number];

/** One thing of a household. */
export type Held = { thing: HeldThing; thingId: string };

const held = { id: z.uuid(), thing: z.enum(heldThings), thingId: z.uuid() };

/** The texts of a form by the names of its fields, as a form posts them: at most a hundred fields. */
const typed = z
  .record(
    z.string().max(100),
    z.union([z.string().max(20_000), z.array(z.string().max(200)).max(200)]),
  )
  .refine((fields) => Object.keys(fields).length <= 100, 'tooLong');
export type TypedFields = z.output<typeof typed>;

/** A form in which somebody types: what it holds, and whether this person takes over from who holds it. */
export const holdSchema = z.object({
  ...held,
  ask: z.enum(['hold', 'takeOver', 'letGo']),
  /** the page was told that this person holds it */
  wasHolder: z.boolean(),
  typed,
});

/** A form whose kept text is thrown away. */
export const throwAwaySchema = z.object({ thing: held.thing, thingId: held.thingId });

/** Whether a form is saved although somebody else is typing in the same. */
export const takesOver = z
  .unknown()
  .transform((value) => value === '1')
  .optional();

/** How each field of a form stood when its page was made, as it stood in the form; nothing when it does not say so. */
export const seenFields = z.record(z.string(), z.string()).optional().catch(undefined);
