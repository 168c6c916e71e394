const stepKeys = /^Digit([1-9])$/;

function press(id: string): void {
  document.getElementById(id)?.click();
}

/** Plain Alt and a number does what the browser's own access key does, whatever that is in this browser. */
function toStep(form: HTMLFormElement, code: string): boolean {
  const number = stepKeys.exec(code)?.[1];
  const link = number && form.querySelector<HTMLAnchorElement>(`a[accesskey="${number}"]`);
  if (!link) return false;
  document.getElementById(link.hash.slice(1))?.focus();
  return true;
}

/**
 * Alt and the number of a step, Ctrl and Enter to send, Escape to empty the screen.
 * @returns stops listening
 */
export function listenToKeys(form: HTMLFormElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.altKey && !event.ctrlKey && toStep(form, event.code)) event.preventDefault();
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      press('doorgeven');
    }
    if (event.key === 'Escape') press('leeg');
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
