import type { ReactNode } from 'react';

/** A box, only for what must not be missed. `look="person"`: the block that introduces somebody. */
export function Card({
  look = 'line',
  children,
}: {
  look?: 'line' | 'person';
  children: ReactNode;
}) {
  return <div className={look === 'person' ? 'plein-known' : 'plein-card'}>{children}</div>;
}
