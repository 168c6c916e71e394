import 'server-only';
import { cache } from 'react';
import { domainsForAreas } from '@/lib/domains';
import { today } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import { lenientAnswers } from '@/lib/schemas/lenient-answers';
import { pageErrors, type PageError } from '@/lib/schemas/page-errors';
import { currentDraft } from '@/lib/queries/shared/current-draft';
import { otherDrafts, type OtherDraft } from '@/lib/queries/shared/other-drafts';

/** Everything that was said, before it is sent. */
export type CheckPage = {
  /** the draft that is shown, for the button that sends it */
  draftId: string;
  begun: { at: Date; isHere: boolean };
  /** what the reader began as well, and can go on with instead */
  others: readonly OtherDraft[];
  answers: HelpRequestAnswers;
  errors: readonly PageError[];
  /** keys of the domains that the request has parts for */
  domains: readonly string[];
  /** what is known of the one who signed in may not be shown now */
  areFactsHidden: boolean;
  /** only the resident who signed in can send it, and is not signed in now */
  needsSignIn: boolean;
  /** working days until first contact */
  days: number;
};

/**
 * The last page before sending.
 * @returns view model; the token of the receipt when it was sent; null when nothing was typed
 */
export const checkPage = cache(async (): Promise<CheckPage | { receiptToken: string } | null> => {
  const draft = await currentDraft();
  if (!draft) return null;
  if (draft.receiptToken) return { receiptToken: draft.receiptToken };
  const answers = lenientAnswers(draft.typed, today());
  const { urgencies } = answers.dringend;
  const { workingDays, urgentWorkingDays } = settings().promise;
  return {
    draftId: draft.id,
    begun: { at: draft.begunAt, isHere: draft.isBegunHere },
    others: await otherDrafts(),
    answers,
    errors: pageErrors(draft.typed, today()),
    domains: domainsForAreas(answers.leefgebieden.areas, urgencies, answers.meer.extra).map(
      (domain) => domain.key,
    ),
    areFactsHidden: draft.facts !== null && !draft.areFactsShown,
    needsSignIn: draft.needsSignIn,
    days: urgencies.length > 0 ? urgentWorkingDays : workingDays,
  };
});
