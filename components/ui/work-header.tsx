import type { ReactNode } from 'react';
import { Brand, type BrandProps } from './brand';
import { Person } from './person-disc';

export type WorkNavItem = {
  href: string;
  text: string;
  current?: boolean;
  /** How many things wait there; `countText` says it in words. */
  count?: number;
  countText?: string;
};

function WorkNav({ label, items }: { label: string; items: readonly WorkNavItem[] }) {
  return (
    <nav className="plein-worknav" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.text}
          {item.count ? (
            <>
              <span className="nl-number-badge" aria-hidden="true">
                {item.count}
              </span>
              <span className="visually-hidden">{item.countText ?? item.count}</span>
            </>
          ) : null}
        </a>
      ))}
    </nav>
  );
}

type Props = {
  brand: BrandProps;
  nav: { label: string; items: readonly WorkNavItem[] };
  person: { name: string; role: string };
  /** The way to sign out. */
  children?: ReactNode;
};

export function WorkHeader({ brand, nav, person, children }: Props) {
  return (
    <header className="plein-workhead">
      <div className="plein-wrap">
        <Brand {...brand} />
        <WorkNav {...nav} />
        <div className="plein-workhead__me">
          <Person name={person.name} role={person.role} />
          {children}
        </div>
      </div>
    </header>
  );
}
