'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useIdleClock, type IdlePaths } from './use-idle-clock';

type Props = {
  secondsLeft: number;
  warningSeconds: number;
  paths: IdlePaths;
  texts: Record<
    'title' | 'text' | 'stay' | 'leave' | 'endedTitle' | 'endedText' | 'endedButton',
    string
  >;
};

/**
 * Two minutes before the end of a session: a question that takes the focus. Any answer but leaving, Escape included,
 * means that somebody is there.
 */
export function IdleWarning({ secondsLeft, warningSeconds, paths, texts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, stay, close } = useIdleClock({ secondsLeft, warningSeconds, paths });
  const hasEnded = state === 'ended';

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Firefox before 98 knows no dialogs: there the question stands on the page.
    if (typeof element.showModal !== 'function') element.toggleAttribute('open', state !== 'quiet');
    else if (state === 'quiet') element.close();
    else if (!element.open) element.showModal();
  }, [state]);

  return (
    <Dialog
      ref={dialog}
      id="stil"
      title={hasEnded ? texts.endedTitle : texts.title}
      text={hasEnded ? texts.endedText : texts.text}
      onCancel={(event) => {
        event.preventDefault();
        if (hasEnded) close();
        else stay();
      }}
    >
      <form method="post" action={paths.signOut} className="plein-actions mt-6">
        <button
          type="button"
          className="nl-button nl-button--primary"
          onClick={hasEnded ? close : stay}
        >
          {hasEnded ? texts.endedButton : texts.stay}
        </button>
        {hasEnded ? null : <Button variant="subtle">{texts.leave}</Button>}
      </form>
    </Dialog>
  );
}
