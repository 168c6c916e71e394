'use client';

import { useEffect } from 'react';
import { watchLine, type LineOptions } from './watch-line';

/** Sees to it that nothing typed is lost on a broken line. Shows nothing; without a script the page works as well. */
export function LineWatch({ worker, endsAt, leave, leaveTo, shared }: LineOptions) {
  useEffect(
    () => watchLine({ worker, endsAt, leave, leaveTo, shared }),
    [worker, endsAt, leave, leaveTo, shared],
  );
  return null;
}
