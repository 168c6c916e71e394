'use client';

import { Alert } from '@/components/ui/alert';
import type { Held } from '@/lib/schemas/lease';
import { useLease } from './use-lease';

type Props = {
  /** the door of who types */
  address: string;
  held: Held;
  /** who is typing in it when the page is made, in words */
  first: string | null;
  takeOver: string;
};

/** Tells the server that somebody types in the form below, and the reader that another one does. */
export function EditLease({ address, held, first, takeOver }: Props) {
  const { text, isElsewhere, take } = useLease(address, held, first);
  return (
    <div aria-live="polite">
      {text ? (
        <Alert>
          <div className="flow flow--sm">
            <p>{text}</p>
            {isElsewhere && take ? (
              <button type="button" className="nl-button nl-button--secondary" onClick={take}>
                {takeOver}
              </button>
            ) : null}
          </div>
        </Alert>
      ) : null}
    </div>
  );
}
