'use client';

import { useEffect, useState } from 'react';
import { listenToKeys } from './desk-keyboard';
import { saveWhileTyping } from './desk-saving';

type Props = {
  formId: string;
  saveTo: string;
  /** with `{time}` in it */
  savedText: string;
  notSavedText: string;
};

/** What a script adds to the desk form: keys, and keeping what is typed without a press. */
export function DeskKeys({ formId, saveTo, savedText, notSavedText }: Props) {
  const [note, setNote] = useState('');
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (!form) return undefined;
    const stopKeys = listenToKeys(form);
    const stopSaving = saveWhileTyping(form, saveTo, (isSaved) =>
      setNote(isSaved ? savedText.replace('{time}', timeNow()) : notSavedText),
    );
    return () => {
      stopKeys();
      stopSaving();
    };
  }, [formId, saveTo, savedText, notSavedText]);
  return note ? <span>{note}</span> : null;
}

function timeNow(): string {
  const now = new Date();
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, '0')}`;
}
