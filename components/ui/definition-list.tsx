import type { ReactNode } from 'react';

type Props = { items: readonly { term: string; value: ReactNode; quote?: boolean }[] };

/** Terms and their values, side by side where there is room. `quote`: somebody's own words. */
export function DefinitionList({ items }: Props) {
  return (
    <dl className="plein-words">
      {items.map(({ term, value, quote }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={quote ? 'plein-quote' : undefined} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
