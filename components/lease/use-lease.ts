'use client';

import { useEffect, useRef, useState } from 'react';
import type { Held, TypedFields } from '@/lib/schemas/lease';
import { leaseAnswer, type LeaseAnswer } from './lease-answer';

/** After the last key, and at the latest while somebody goes on typing, in milliseconds. */
const soonMs = 1000;
const latestMs = 4000;
/** While somebody pauses, the form asks now and then whether it was taken over, in milliseconds. */
const askEveryMs = 10_000;
const pauseMs = 30_000;
/** How long a save waits at most for a sign of typing that is on its way, in milliseconds. */
const lastSignMs = 1000;

type Ask = 'hold' | 'takeOver' | 'letGo';

/** Every field of the form, as it would be posted; files stay where they are. */
function fieldsOf(form: HTMLFormElement): TypedFields {
  const data = new FormData(form);
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => {
      const texts = data.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length === 1 ? texts[0]! : texts];
    }),
  );
}

/** Holds the thing of the form on this page while somebody types in it, and keeps what was typed. */
export function useLease(address: string, { thing, thingId }: Held, first: string | null) {
  const [answer, setAnswer] = useState<LeaseAnswer>({ isHolder: first === null, text: first });
  const ask = useRef<(what: Ask) => void>(undefined);
  // Without a script there is no button to press.
  const [isReady, setIsReady] = useState(false);

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('main form.plein-form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let typedAt = -Infinity;
    let sentAt = -Infinity;
    let wasHolder = false;
    let isOver = false;
    let sending = new AbortController();
    let onItsWay: Promise<void> | null = null;
    const body = (what: Ask) =>
      JSON.stringify({ thing, thingId, ask: what, wasHolder, typed: fieldsOf(form) });

    function send(what: Ask) {
      clearTimeout(timer);
      if (isOver) return;
      sentAt = Date.now();
      sending.abort();
      sending = new AbortController();
      const { signal } = sending;
      const going = tell(what, signal).finally(() => {
        if (onItsWay === going) onItsWay = null;
      });
      onItsWay = going;
    }
    async function tell(what: Ask, signal: AbortSignal) {
      const headers = { 'content-type': 'application/json' };
      try {
        const reply = await fetch(address, { method: 'POST', headers, body: body(what), signal });
        const answered = await leaseAnswer(reply);
        if (!answered) return;
        isOver ||= answered.hasEnded;
        wasHolder = answered.said.isHolder;
        setAnswer(answered.said);
      } catch {
        // Typing goes on, and the next sign is a few seconds away.
      }
    }
    const onInput = () => {
      typedAt = Date.now();
      clearTimeout(timer);
      const isDue = typedAt - sentAt > latestMs;
      timer = setTimeout(() => send('hold'), isDue ? 0 : soonMs);
    };
    const onPause = () => {
      if (wasHolder && Date.now() - typedAt < pauseMs) send('hold');
    };
    const onSubmit = (event: SubmitEvent) => {
      isOver = true;
      clearTimeout(timer);
      // Safari has had requestSubmit since 16.
      if (!onItsWay || typeof form.requestSubmit !== 'function') return sending.abort();
      // A sign that came in after the save would keep as not saved what is saved.
      event.preventDefault();
      const { submitter } = event;
      const again = () => {
        onItsWay = null;
        sending.abort();
        form.requestSubmit(submitter);
      };
      void Promise.race([onItsWay, new Promise((done) => setTimeout(done, lastSignMs))]).then(
        again,
      );
    };
    const onLeave = () => {
      if (isOver || typedAt === -Infinity) return;
      navigator.sendBeacon(address, new Blob([body('letGo')], { type: 'application/json' }));
    };
    ask.current = (what) => send(what);
    const pausing = setInterval(onPause, askEveryMs);
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSubmit);
    window.addEventListener('pagehide', onLeave);
    // Only now can the button do something.
    queueMicrotask(() => setIsReady(true));
    return () => {
      clearTimeout(timer);
      clearInterval(pausing);
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [address, thing, thingId]);

  return {
    text: answer.text,
    isElsewhere: !answer.isHolder,
    take: isReady ? () => ask.current?.('takeOver') : null,
  };
}
