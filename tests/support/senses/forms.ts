// The forms of colleagues, sent with nothing typed: what is wrong stands above them and at the field, and is looked at too.
import type { Page } from '@playwright/test';
import { inEverySense } from './look';
import { kindOf, type Seen } from './walk';

/** Runs in the page: marks the main button of the main form, when something that it asks for has no answer yet. */
function markEmptyForm(): boolean {
  const isOptional = (field: Element) =>
    field.closest('.plein-field, fieldset')?.querySelector('.plein-optional') !== null;
  const isAsked = (field: Element) => field.getClientRects().length > 0 && !isOptional(field);
  const isEmpty = (form: HTMLFormElement) =>
    [...form.elements].some((field) => {
      if (field instanceof HTMLInputElement && field.type === 'radio')
        return isAsked(field) && !form.querySelector(`[name="${field.name}"]:checked`);
      const isTyped =
        field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && /^(text|email|tel)$/.test(field.type));
      return isTyped && isAsked(field) && field.value === '';
    });
  for (const form of document.querySelectorAll<HTMLFormElement>('main form[method="post" i]')) {
    const button = [...form.elements].find((one) => one.matches('button.nl-button--primary'));
    if (!button || !isEmpty(form)) continue;
    button.setAttribute('data-main', '');
    return true;
  }
  return false;
}

/**
 * Sends each form that asks for something with nothing typed, and looks at its errors in every form. It comes after the
 * walk, in a demo that ends with it: what takes nothing for an answer changes nothing that anybody still looks at.
 * @param page signed in as who walked
 * @param addresses one for each kind of page that was walked
 * @param seen kinds with errors are added, as `/werk/zaak/[id]/contact with errors`
 * @returns kinds whose form took nothing for an answer
 */
export async function lookAtEmptyForms(
  page: Page,
  addresses: readonly string[],
  seen: Seen,
): Promise<string[]> {
  const content: string[] = [];
  for (const address of addresses) {
    const kind = kindOf(address)!;
    const name = `${kind} with errors`;
    if (seen.has(name)) continue;
    await page.goto(address);
    if (!(await page.evaluate(markEmptyForm))) continue;
    await Promise.all([page.waitForEvent('load'), page.locator('[data-main]').click()]);
    if (await page.locator('#fouten, [aria-invalid="true"]').count())
      seen.set(name, await inEverySense(page, { isWhole: true }));
    else content.push(kind);
  }
  return content;
}
