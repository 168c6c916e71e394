import { paths } from '@/lib/paths';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Page } from '@/lib/schemas/help-request';
import { pageErrors } from '@/lib/schemas/page-errors';
import { pageAfter, pageBefore, pageLeftOut, type TypedPages } from '@/lib/schemas/page-order';
import type { RowChange } from '@/lib/schemas/typed-answers';

/** What was done on a question page. */
export type Saved = {
  page: Page;
  /** which button: '' is the main one */
  button: string;
  /** another language or view was asked for: the same page again */
  isSwitching: boolean;
  /** came from the check page */
  isChanging: boolean;
  /** took back that the question is short */
  isLonger: boolean;
  rows: RowChange | null;
  typed: TypedPages;
  receiptToken: string | null;
};

// Whoever takes back, on the check page, that the question is short is asked what was left out.
const afterChange = ({ typed, isLonger }: Saved) => (isLonger ? pageLeftOut(typed) : null);

const onward = (saved: Saved) => {
  const { page, typed, isChanging } = saved;
  const next = isChanging ? afterChange(saved) : pageAfter(page, typed);
  return next ? paths.help.step(next) : paths.help.check;
};

function back({ page, typed, isChanging }: Saved): string {
  if (isChanging) return paths.help.check;
  const before = pageBefore(page, typed);
  return before ? paths.help.step(before) : paths.help.start;
}

function atRow({ page, typed, isChanging, rows }: Saved): string {
  const list = rows ? typed[page]?.[rows.list] : undefined;
  const last = Array.isArray(list) ? list.length - 1 : 0;
  const at = rows && 'add' in rows ? `${rows.list}.${last}` : 'rij-erbij';
  return `${paths.help.step(page, isChanging)}#${at}`;
}

function toMend({ page, isChanging }: Saved): string {
  const step = paths.help.step(page, isChanging);
  return `${step}${step.includes('?') ? '&' : '?'}controle=1#fouten`;
}

/**
 * Where to go after a question page was kept.
 * @param saved what was done
 * @param today local date
 * @returns local address
 */
export function afterSaving(saved: Saved, today: LocalDate): string {
  const { page, button, isSwitching, isChanging, rows, typed, receiptToken } = saved;
  if (receiptToken) return `${paths.help.receipt(receiptToken)}?gedaan=al-gestuurd`;
  if (isSwitching) return paths.help.step(page, isChanging);
  if (rows) return atRow(saved);
  if (button === 'later') return `${paths.help.later}?van=${page}`;
  if (button === 'vorige') return back(saved);
  if (button === 'overslaan' || button === 'andere') return onward(saved);
  return pageErrors(typed, today, page).length > 0 ? toMend(saved) : onward(saved);
}
