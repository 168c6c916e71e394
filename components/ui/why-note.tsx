import type { ReactNode } from 'react';

/** Why we ask, and who reads it: always open, two or three sentences. */
export function WhyNote({
  title,
  children,
  id,
}: {
  title: string;
  children: ReactNode;
  id?: string;
}) {
  return (
    <p className="plein-why" id={id}>
      <strong>{title}</strong> {children}
    </p>
  );
}
