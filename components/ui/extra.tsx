import type { ReactNode } from 'react';

/** What makes a page easier for some and longer for others: an example, a kind word. The calm view leaves it out. */
export function Extra({ children }: { children: ReactNode }) {
  return <div className="plein-extra">{children}</div>;
}
