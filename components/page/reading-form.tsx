import type { ReactNode } from 'react';

type Props = {
  /** the door that remembers the choice */
  action: string;
  /** address of this page, to come back to */
  path: string;
  children: ReactNode;
};

/** For a page without a form of its own: remembers how somebody likes to read, and comes back to the same page. */
export function ReadingForm({ action, path, children }: Props) {
  return (
    <form action={action} method="post" className="plein-toolform">
      <input type="hidden" name="terug" value={path} />
      {children}
    </form>
  );
}
