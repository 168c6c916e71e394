import { useCallback, useEffect, useRef, useState } from 'react';

export type IdlePaths = { extend: string; signOut: string; signedOut: string };

type Options = { secondsLeft: number; warningSeconds: number; paths: IdlePaths };

/** quiet: nothing to say; warning: about to end; ended: over, but something typed is still on the page. */
export type IdleState = 'quiet' | 'warning' | 'ended';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOnPage = 'main form input:not([type=hidden]), main form textarea, main form select';

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  }
  return 'checked' in field && ['checkbox', 'radio'].includes(field.type)
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

/** Somebody typed or chose something here that was not sent yet. */
const hasTypedText = () => [...document.querySelectorAll<Field>(fieldsOnPage)].some(isChanged);

async function askSecondsLeft(extend: string): Promise<number | null> {
  const answer = await fetch(extend, { cache: 'no-store' });
  return ((await answer.json()) as { secondsLeft: number | null }).secondsLeft;
}

/** Counts down, and asks the server before it says anything: another tab may have been busy. */
export function useIdleClock({ secondsLeft, warningSeconds, paths }: Options) {
  const [state, setState] = useState<IdleState>('quiet');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const check = useRef(() => {});

  const later = useCallback((seconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => check.current(), Math.max(1, seconds) * 1000);
  }, []);

  const end = useCallback(() => {
    clearTimeout(timer.current);
    if (hasTypedText()) return setState('ended');
    const here = encodeURIComponent(location.pathname + location.search);
    location.replace(`${paths.signedOut}?stil=1&naar=${here}`);
  }, [paths.signedOut]);

  const show = useCallback(
    (left: number | null) => {
      if (left === null) return end();
      const isNear = left <= warningSeconds + 1;
      setState(isNear ? 'warning' : 'quiet');
      later(isNear ? left + 1 : left - warningSeconds);
    },
    [end, later, warningSeconds],
  );

  useEffect(() => {
    // Without an answer the server may be unreachable for a moment: try again, say nothing.
    check.current = () => void askSecondsLeft(paths.extend).then(show, () => later(30));
    const onVisible = () => document.visibilityState === 'visible' && check.current();
    document.addEventListener('visibilitychange', onVisible);
    later(secondsLeft - warningSeconds);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      clearTimeout(timer.current);
    };
  }, [later, paths.extend, secondsLeft, show, warningSeconds]);

  const stay = useCallback(() => {
    const headers = { 'content-type': 'application/json' };
    void fetch(paths.extend, { method: 'POST', headers, body: '{}' }).then(
      () => check.current(),
      () => later(1),
    );
  }, [later, paths.extend]);

  const close = useCallback(() => setState('quiet'), []);
  return { state, stay, close };
}
