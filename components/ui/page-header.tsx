import type { ReactNode } from 'react';
import { Brand, type BrandProps } from './brand';

type Props = {
  brand: BrandProps;
  /** The way out at once: always in the upper corner, whatever else stands in the header. */
  leave?: ReactNode;
  /** The tools: reading aloud, language, sign out. */
  children?: ReactNode;
};

/** The top of a resident page: where you are, the tools, and quickly away. */
export function PageHeader({ brand, leave, children }: Props) {
  return (
    <header className="plein-header">
      <div className="plein-wrap">
        <Brand {...brand} />
        {children ? <div className="plein-tools">{children}</div> : null}
        {leave ? <div className="plein-leave">{leave}</div> : null}
      </div>
    </header>
  );
}
