'use client';

import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Only there when a script can print; a browser's own print works without it. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="button"
      className="nl-button nl-button--secondary needs-script"
      onClick={() => window.print()}
    >
      <Icon name="print" />
      {children}
    </button>
  );
}
