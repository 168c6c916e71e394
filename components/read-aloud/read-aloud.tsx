'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { voiceFor } from './voice';

type Props = {
  /** what the button says when it is quiet, and while it speaks */
  texts: { read: string; stop: string };
};

/** Reads the page aloud. There is no button where there is no script, or no voice for the language. */
export function ReadAloud({ texts }: Props) {
  const [canRead, setCanRead] = useState(false);
  const [stop, setStop] = useState<(() => void) | null>(null);
  const isStarting = useRef(false);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    // Many browsers know their voices only a moment later.
    const look = () => setCanRead(voiceFor(document.documentElement.lang) !== undefined);
    look();
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => speechSynthesis.removeEventListener?.('voiceschanged', look);
  }, []);
  // Whoever leaves the page hears no more of it.
  useEffect(() => stop ?? undefined, [stop]);
  if (!canRead) return null;
  const press = async () => {
    if (stop) return setStop(null);
    // Pressed twice before the code is there, it begins once.
    if (isStarting.current) return;
    isStarting.current = true;
    try {
      const { readPage } = await import('./read-page');
      const quiet = readPage(() => setStop(null));
      setStop(() => quiet);
    } catch {
      // The line broke: the next press tries again, and the page says itself that there is no line.
    } finally {
      isStarting.current = false;
    }
  };
  return (
    <button className="plein-tool" type="button" onClick={() => void press()}>
      <Icon name={stop ? 'quiet' : 'sound'} />
      <span>{stop ? texts.stop : texts.read}</span>
    </button>
  );
}
