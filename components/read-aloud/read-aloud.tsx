'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';

type Props = {
  /** what the button says when it is quiet, and while it speaks */
  texts: { read: string; stop: string };
};

/** Whether this browser has a voice for the language of the page. */
function hasVoice(): boolean {
  const language = document.documentElement.lang;
  return speechSynthesis.getVoices().some(({ lang }) => lang.slice(0, 2) === language);
}

/** Reads the page aloud. There is no button where there is no script, or no voice for the language. */
export function ReadAloud({ texts }: Props) {
  const [canRead, setCanRead] = useState(false);
  const [stop, setStop] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    // Many browsers know their voices only a moment later.
    const look = () => setCanRead(hasVoice());
    look();
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => speechSynthesis.removeEventListener?.('voiceschanged', look);
  }, []);
  // Whoever leaves the page hears no more of it.
  useEffect(() => stop ?? undefined, [stop]);
  if (!canRead) return null;
  const press = async () => {
    if (stop) return setStop(null);
    const { readPage } = await import('./read-page');
    const quiet = readPage(() => setStop(null));
    setStop(() => quiet);
  };
  return (
    <button className="plein-tool" type="button" onClick={() => void press()}>
      <Icon name={stop ? 'quiet' : 'sound'} />
      <span>{stop ? texts.stop : texts.read}</span>
    </button>
  );
}
