'use client';

import { useEffect } from 'react';

/** Moves the focus to an element once the page is there, for browsers that skip `autofocus` on it. */
export function FocusOnLoad({ id }: { id: string }) {
  useEffect(() => {
    const element = document.getElementById(id);
    if (element && document.activeElement === document.body) element.focus();
  }, [id]);
  return null;
}
