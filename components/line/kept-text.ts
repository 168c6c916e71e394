'use client';

/** What was typed on a question page and is not with us yet. In this tab alone, and gone with it. */
export type KeptText = {
  /** when it was typed last */
  at: number;
  /** path of the page that holds the form, and where the form is posted */
  page: string;
  action: string;
  /** draft and version that the page showed: whoever sees another one has nothing to do with these words */
  seen: string;
  /** the form was on its way */
  isSent: boolean;
  /** everything that the form would post */
  fields: [name: string, value: string][];
  /** the words among them */
  words: string[];
};

// The page for a broken line reads it as well: public/zonder-lijn/pagina.js.
const key = 'sp-getypt';

/** Words that nobody sent in this time are gone: at a computer of everybody the next one sits down. */
export const keepMs = 10 * 60_000;

/** A computer that is locked down may have no room for us; then nothing is kept, and everything else works. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export const forgetKept = () => quietly(() => sessionStorage.removeItem(key));

export function readKept(): KeptText | null {
  const kept = quietly(() => JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptText | null);
  if (kept && Date.now() - kept.at < keepMs) return kept;
  forgetKept();
  return null;
}

export const seenBy = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('[name=versie]')?.value ?? '';

const isWords = 'textarea, input[type=text], input[type=email], input[type=tel], input:not([type])';

/** Keeps what stands in the form; files stay where they are. */
export function keepTyped(form: HTMLFormElement, pressed?: HTMLElement | null): void {
  const isButton = pressed instanceof HTMLButtonElement && pressed.name !== '';
  const posted = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const kept: KeptText = {
    at: Date.now(),
    page: location.pathname,
    action: new URL(form.action).pathname,
    seen: seenBy(form),
    isSent: pressed !== undefined,
    fields: isButton ? [...posted, [pressed.name, pressed.value]] : posted,
    words: [...form.querySelectorAll<HTMLInputElement>(isWords)]
      .map(({ value }) => value)
      .filter(Boolean),
  };
  quietly(() => sessionStorage.setItem(key, JSON.stringify(kept)));
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Puts kept words back.
 * @returns whether anything stands there now that did not
 */
export function putBack(form: HTMLFormElement, { fields }: KeptText): boolean {
  const left = [...fields];
  const before = JSON.stringify([...new FormData(form)].map(String));
  for (const field of form.querySelectorAll<Field>('input, textarea, select')) {
    if (!field.name || ['hidden', 'file'].includes(field.type)) continue;
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
      field.checked = left.some(([name, value]) => name === field.name && value === field.value);
      continue;
    }
    const at = left.findIndex(([name]) => name === field.name);
    if (at >= 0) field.value = left.splice(at, 1)[0]![1];
  }
  return JSON.stringify([...new FormData(form)].map(String)) !== before;
}
