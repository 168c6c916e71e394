'use client';

import { useEffect } from 'react';

const releaseAfterMs = 10_000;

/**
 * While a form is on its way, a second press does nothing and the button says so. The button is
 * never disabled, and the server counts one anyway: this only spares somebody the doubt.
 */
export function FormGuard({ busyText }: { busyText: string }) {
  useEffect(() => {
    const release = new Map<HTMLFormElement, () => void>();
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (event.defaultPrevented) return;
      if (release.has(form)) return event.preventDefault();
      const restore = showBusy(event.submitter, busyText);
      const timer = setTimeout(() => release.get(form)?.(), releaseAfterMs);
      release.set(form, () => {
        clearTimeout(timer);
        restore();
        release.delete(form);
      });
    };
    // Back to this page out of the browser's memory: everything can be pressed again.
    const onShow = () => release.forEach((undo) => undo());
    document.addEventListener('submit', onSubmit);
    window.addEventListener('pageshow', onShow);
    return () => {
      document.removeEventListener('submit', onSubmit);
      window.removeEventListener('pageshow', onShow);
    };
  }, [busyText]);
  return null;
}

function showBusy(button: HTMLElement | null, text: string): () => void {
  if (!button?.classList.contains('nl-button')) return () => undefined;
  const content = [...button.childNodes];
  button.replaceChildren(text);
  return () => button.replaceChildren(...content);
}
