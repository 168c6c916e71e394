import { Mark } from './mark';

type Props = {
  brand: readonly [string, string];
  items: readonly { term: string; value: string; code?: boolean }[];
};

/** A slip to cut out and keep. On a page with `printSlip` it prints alone, 105 mm wide. */
export function Slip({ brand, items }: Props) {
  return (
    <div className="plein-slip">
      <div className="plein-slip__brand">
        <Mark />
        <span>
          {brand[0]}
          <br />
          {brand[1]}
        </span>
      </div>
      <dl>
        {items.map(({ term, value, code }) => (
          <div key={term} className={code ? 'col-span-full' : undefined}>
            <dt>{term}</dt>
            <dd className={code ? 'plein-code' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
