import { paths } from '@/lib/paths';

/** The page that shows what a look-up found, and the key under which that is kept for this browser. */
export const knownResult = `${paths.work.known}?gekeken=1`;
