import 'server-only';
import { cache } from 'react';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { readKeptForm } from '@/lib/platform/kept-form';
import { settings } from '@/lib/platform/settings';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import { currentDraft } from '@/lib/queries/shared/current-draft';

/** How to stop, and how to come back. */
export type LaterPage = {
  /** as it stands on paper; null until it is asked for */
  code: string | null;
  isBirthDateKnown: boolean;
  isSignedIn: boolean;
  /** address of the page to go on with */
  goOn: string;
  /** days that the answers are kept */
  keepDays: number;
  /** last day on which they are there for sure */
  keptUntil: LocalDate;
  /** address to type on another device */
  where: string;
  /** id of the mail form, so that sending it twice sends one mail */
  formKey: string;
  errors: readonly { path: string; key: string }[];
  /** what was typed in a form that could not be accepted */
  typed: Record<string, unknown>;
};

/**
 * The page for stopping.
 * @returns view model; the token of the receipt when it was sent; null when nothing was typed
 */
export const laterPage = cache(async (): Promise<LaterPage | { receiptToken: string } | null> => {
  const draft = await currentDraft();
  if (!draft) return null;
  if (draft.receiptToken) return { receiptToken: draft.receiptToken };
  const kept = await readKeptForm(paths.help.later);
  const { keepDays } = settings().draft;
  return {
    code: draft.code,
    isBirthDateKnown: draft.isBirthDateKnown,
    isSignedIn: (await currentActor()).kind === 'resident',
    goOn: draft.goOn ? paths.help.step(draft.goOn) : paths.help.check,
    keepDays,
    keptUntil: addDays(today(), keepDays),
    where: new URL(paths.help.resume, env().PUBLIC_URL).href.replace(/^https?:\/\//, ''),
    formKey: randomId(),
    errors: kept?.errors ?? [],
    typed: kept?.values ?? {},
  };
});
