import type { ReactNode } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Props = { text: string; about: string; children: ReactNode };

/** What can also be done, out of the way until somebody asks for it. Opens without a script. */
export function More({ text, about, children }: Props) {
  return (
    <details className="plein-more">
      <summary>
        {text}
        <VisuallyHidden>: {about}</VisuallyHidden>
      </summary>
      <div className="plein-more__list">{children}</div>
    </details>
  );
}
