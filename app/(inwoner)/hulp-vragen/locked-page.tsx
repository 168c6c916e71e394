import { getTranslations } from 'next-intl/server';
import { LockedView } from '@/components/help-request/locked-view';
import { RequestPage } from './request-page';

/** Title of a page that nothing can be shown on until its resident signs in again. */
export const lockedTitle = async () => (await getTranslations('request.locked'))('title');

/** Instead of a page of a request that somebody signed for who is not signed in any more. */
export function LockedPage({ path }: { path: string }) {
  return (
    <RequestPage path={path}>
      <LockedView path={path} />
    </RequestPage>
  );
}
