import type { ReactNode } from 'react';
import { Heading } from './heading';

type Props = {
  id: string;
  title: string;
  /** Small, at the end of the heading's line: a note or a link. */
  aside?: ReactNode;
  flow?: 'xs' | 'sm' | 'md';
  children: ReactNode;
};

/** A part of a work page: a line on top, a heading, and what belongs to it. */
export function Section({ id, title, aside, flow = 'sm', children }: Props) {
  return (
    <section className={`plein-section flow flow--${flow}`} aria-labelledby={id}>
      <div className="plein-section__head">
        <Heading level={2} id={id}>
          {title}
        </Heading>
        {aside ? <span className="small">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
