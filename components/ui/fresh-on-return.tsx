'use client';

import { useEffect } from 'react';

/**
 * A browser may show a page again out of its memory, also one that may not be stored. Then the page asks the server
 * whether it may still be seen here.
 */
export function FreshOnReturn() {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);
  return null;
}
