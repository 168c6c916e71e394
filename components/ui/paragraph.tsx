import type { ReactNode } from 'react';

type Props = { look?: 'lead' | 'small'; id?: string; className?: string; children: ReactNode };

export function Paragraph({ look, id, className = '', children }: Props) {
  const size = look ? ` nl-paragraph--${look}` : '';
  return (
    <p className={`nl-paragraph${size} ${className}`.trim()} id={id}>
      {children}
    </p>
  );
}
