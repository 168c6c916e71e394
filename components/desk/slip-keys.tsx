'use client';

import { useEffect } from 'react';

/** On the page of a slip: Alt and P to print, Escape for the next person. */
export function SlipKeys({ next }: { next: string }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.altKey && event.code === 'KeyP') {
        event.preventDefault();
        window.print();
      }
      if (event.key === 'Escape') window.location.assign(next);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [next]);
  return null;
}
