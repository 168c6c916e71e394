'use client';

import { useLayoutEffect, useRef, useState, type ComponentProps } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

const typedBefore = (id: string): string | null =>
  typeof document === 'undefined'
    ? null
    : ((document.getElementById(id) as HTMLTextAreaElement | null)?.value ?? null);

/**
 * A textarea in which text stays that was typed before the script arrived: React, when it takes over the page, puts back
 * what stood there at first. On a slow line that is the text of a minute.
 */
export function KeptTextarea(props: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed] = useState(() => typedBefore(props.id));
  useLayoutEffect(() => {
    if (typed !== null && field.current && field.current.value !== typed) {
      field.current.value = typed;
    }
  }, [typed]);
  return <textarea {...props} ref={field} />;
}
