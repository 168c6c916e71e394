import type { ReactNode } from 'react';
import type { Site } from '@/lib/platform/site-types';
import type { HelpRequestAnswers, Page, Step } from '@/lib/schemas/help-request';
import type { KnownFacts } from '@/lib/schemas/known-facts';
import type { TypedPages } from '@/lib/schemas/page-order';
import type { TypedAnswers } from '@/lib/schemas/typed-answers';

/** What the fields of a question page get to show. */
export type FieldsProps = {
  typed: TypedAnswers;
  /** the other pages as typed */
  all: TypedPages;
  /** sentence that says what to do, by name of the field */
  errors: ReadonlyMap<string, string>;
  /** "why do we ask", for a page that shows it somewhere else than under its title */
  why: ReactNode;
  site: Site;
  /** working days until first contact when something is urgent */
  urgentDays: number;
  /** what is known already; `isShown` is false when the one who signed in is gone */
  known: { facts: KnownFacts; isShown: boolean } | null;
};

/** One thing that the contact person will read, in the words of the resident. */
export type ReadAnswer = {
  page: Page;
  /** field to jump to when it is changed */
  field: string;
  /** all fields it is made of, when there are more than that one */
  covers?: readonly string[];
  question: string;
  /** finishes "Wijzig …" */
  about: string;
  /** null when it was skipped */
  answer: ReactNode;
};

/**
 * A question page: its title, reason, fields and help text, and what the contact person will read, side by side in one
 * file. `ownTitle`: the fields carry title and reason themselves, in a legend; `ownWhy`: only the reason.
 */
export type Question = {
  ownTitle?: boolean;
  ownWhy?: boolean;
  Fields: (props: FieldsProps) => ReactNode;
};

/** The part of a question file that says what the contact person will read; a hook, for it needs the texts. */
export type Reading<S extends Step> = (answers: HelpRequestAnswers[S]) => ReadAnswer[];
