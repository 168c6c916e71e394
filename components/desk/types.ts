import type { TypedWalkIn } from '@/lib/schemas/desk';

/** Sentences by field name; a date has one for its three fields. */
export type DeskErrors = Readonly<Record<string, string | undefined>>;

/** What every part of the desk form gets. */
export type DeskFields = { typed: TypedWalkIn; errors: DeskErrors };
