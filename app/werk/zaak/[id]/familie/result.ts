import { paths } from '@/lib/paths';

/** The page that shows what a look with a ground found, and the key under which that look is kept for this browser. */
export const familyResult = (id: string) => `${paths.work.action(id, 'familie')}?gekeken=1`;
