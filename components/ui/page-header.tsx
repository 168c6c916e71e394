import type { ReactNode } from 'react';
import { Brand, type BrandProps } from './brand';

/** The top of a resident page: where you are, and the tools (language, sign out, quickly away). */
export function PageHeader({ brand, children }: { brand: BrandProps; children?: ReactNode }) {
  return (
    <header className="plein-header">
      <div className="plein-wrap">
        <Brand {...brand} />
        <div className="plein-tools">{children}</div>
      </div>
    </header>
  );
}
