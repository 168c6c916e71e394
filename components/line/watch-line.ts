'use client';

import { watchIdle } from './watch-idle';
import { forgetKept, keepMs, keepTyped, putBack, readKept, seenBy } from './kept-text';

export type LineOptions = {
  /** address of the service worker */
  worker: string;
  /** doors behind which what was typed is done with */
  endsAt: readonly string[];
  /** door of "snel weg", and where it leads to */
  leave: string;
  leaveTo: string;
  /** where a computer of everybody begins */
  shared: string;
};

/** Longer than this nobody waits to be away. */
const leaveMs = 400;

const keptForm = () => document.querySelector<HTMLFormElement>('form[data-keeps]');

function say(what: 'waiting' | 'back' | null): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-line]'))
    notice.hidden = notice.dataset.line !== what;
}

/** What was kept before this page came: back in its form, or done with. */
function settle(form: HTMLFormElement | null): void {
  const kept = readKept();
  if (!kept) return;
  const isHere = form !== null && kept.page === location.pathname;
  if (isHere && kept.seen === seenBy(form)) {
    if (putBack(form, kept)) say('back');
  } else if (isHere || kept.isSent) forgetKept();
}

/** Away at once: nothing that was typed stays, and going back does not come here. */
function leaveQuickly({ leave, leaveTo }: LineOptions): void {
  const go = () => location.replace(leaveTo);
  setTimeout(go, leaveMs);
  // It ends the session, and tells the browser to forget us.
  void fetch(leave, { method: 'POST', keepalive: true, redirect: 'manual' }).then(go, go);
}

/** A form without a line waits for it, and goes by itself. */
function waitForLine(form: HTMLFormElement, button: HTMLElement | null): void {
  say('waiting');
  window.addEventListener('online', () => form.requestSubmit(button), { once: true });
}

/** A browser without room for it, or a computer that forbids it, does without. */
function startWorker(worker: string): void {
  const start = async () => {
    try {
      await navigator.serviceWorker.register(worker);
    } catch {
      // It may not be there, refuse, or not even let itself be asked.
    }
  };
  // After what somebody came for.
  if (document.readyState === 'complete') void start();
  else window.addEventListener('load', () => void start(), { once: true });
}

/** Keeps what is typed as long as it is not with us, and sends it when there is a line again. */
export function watchLine(options: LineOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = setTimeout(forgetKept, keepMs);
  let isWaiting = false;
  const form = keptForm();
  settle(form);
  startWorker(options.worker);
  const stopIdle = watchIdle(options);

  const onInput = () => {
    clearTimeout(timer);
    clearTimeout(idle);
    timer = setTimeout(() => form && keepTyped(form), 300);
    idle = setTimeout(forgetKept, keepMs);
  };
  const onSubmit = (event: SubmitEvent) => {
    const sent = event.target as HTMLFormElement;
    const door = new URL(sent.action).pathname;
    if (door === options.leave || options.endsAt.includes(door)) {
      clearTimeout(timer);
      forgetKept();
    }
    if (door === options.leave) {
      event.preventDefault();
      return leaveQuickly(options);
    }
    if (sent !== form) return;
    clearTimeout(timer);
    keepTyped(form, event.submitter);
    const wasWaiting = isWaiting;
    isWaiting = !navigator.onLine;
    if (!isWaiting) return say(null);
    event.preventDefault();
    if (!wasWaiting) waitForLine(form, event.submitter);
  };
  form?.addEventListener('input', onInput);
  document.addEventListener('submit', onSubmit, true);
  return () => {
    clearTimeout(timer);
    clearTimeout(idle);
    stopIdle();
    form?.removeEventListener('input', onInput);
    document.removeEventListener('submit', onSubmit, true);
  };
}
