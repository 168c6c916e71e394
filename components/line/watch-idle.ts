'use client';

export type IdleOptions = {
  /** door that ends everything, and where a computer of everybody begins again */
  leave: string;
  shared: string;
};

const minute = 60_000;
const endsAfter = 10 * minute;
const warnsAfter = 8 * minute;
/** What lets somebody go on lasts as long as this page lets them: every sign is told, at once or a little later. */
const tellsEvery = 2 * minute;
const looksEvery = 5_000;

const signs = ['keydown', 'pointerdown', 'input', 'scroll'] as const;

/** Only where somebody said so: `lib/platform/shared-computer.ts`. */
const isShared = () => document.cookie.includes('sp-openbaar=1');

/** Nobody is there any more: nothing stays, and the next one begins anew. */
function clearAll({ leave, shared }: IdleOptions): void {
  const begin = () => location.replace(shared);
  void fetch(leave, { method: 'POST', redirect: 'manual' }).then(begin, begin);
}

/** On a computer of everybody: asks after eight quiet minutes, and leaves nothing after ten. */
export function watchIdle(options: IdleOptions): () => void {
  if (!isShared()) return () => undefined;
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-idle]');
  let last = Date.now();
  let told = last;
  const tell = () => {
    if (last <= told || Date.now() - told < tellsEvery) return;
    told = Date.now();
    void fetch(options.shared, { method: 'POST', redirect: 'manual' }).catch(() => undefined);
  };
  const onSign = () => {
    last = Date.now();
    if (dialog?.open) dialog.close?.();
    tell();
  };
  const timer = setInterval(() => {
    tell();
    const quiet = Date.now() - last;
    if (quiet >= endsAfter) {
      clearInterval(timer);
      clearAll(options);
    } else if (quiet >= warnsAfter && dialog && !dialog.open) dialog.showModal?.();
  }, looksEvery);
  for (const sign of signs) document.addEventListener(sign, onSign, { passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of signs) document.removeEventListener(sign, onSign);
  };
}
