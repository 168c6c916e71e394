import type { ReactNode } from 'react';

type Level = 1 | 2 | 3 | 4;
type Props = {
  level: Level;
  /** How it looks, when that differs from its place in the page. */
  look?: Level | 'hero';
  id?: string;
  hidden?: boolean;
  className?: string;
  children: ReactNode;
};

export function Heading({ level, look = level, id, hidden, className = '', children }: Props) {
  const Tag = `h${level}` as const;
  const size =
    look === 'hero' ? 'nl-heading--level-1 nl-heading--hero' : `nl-heading--level-${look}`;
  const classes = hidden ? 'visually-hidden' : `nl-heading ${size} ${className}`.trim();
  return (
    <Tag className={classes} id={id}>
      {children}
    </Tag>
  );
}
