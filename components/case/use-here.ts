'use client';

import { useEffect, useState } from 'react';
import type { OtherHere } from './here-now';

/** How often an open page gives a sign of life, in milliseconds. */
const everyMs = 15_000;
/** How long somebody counts as typing after the last key, in milliseconds. */
const typingMs = 10_000;

type Answer = { others: OtherHere[] };

/** Gives signs of life for as long as the page is looked at, and knows who else does. */
export function useHere(address: string, first: readonly OtherHere[]): readonly OtherHere[] {
  const [others, setOthers] = useState(first);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let typedAt = -Infinity;
    let hasEnded = false;
    const isTyping = () => Date.now() - typedAt < typingMs;
    const body = (isLeaving: boolean) =>
      JSON.stringify({ path: location.pathname, isTyping: isTyping(), isLeaving });

    async function beat() {
      clearTimeout(timer);
      if (hasEnded || document.hidden) return;
      timer = setTimeout(() => void beat(), everyMs);
      const headers = { 'content-type': 'application/json' };
      try {
        const answer = await fetch(address, { method: 'POST', headers, body: body(false) });
        // No longer for this reader, or signed out: nothing to show, and nothing to ask.
        hasEnded = answer.status === 204;
        if (hasEnded) setOthers([]);
        else if (answer.ok) setOthers(((await answer.json()) as Answer).others);
      } catch {
        // The server may be out of reach for a moment: the next sign of life tells.
      }
    }
    const onInput = (event: Event) => {
      if (!(event.target as Element).closest('main form')) return;
      const hasBegun = !isTyping();
      typedAt = Date.now();
      if (hasBegun) void beat();
    };
    const onVisible = () => void beat();
    const onLeave = () => {
      navigator.sendBeacon(address, new Blob([body(true)], { type: 'application/json' }));
    };
    timer = setTimeout(() => void beat(), everyMs);
    document.addEventListener('input', onInput);
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('pagehide', onLeave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', onInput);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [address]);

  return others;
}
