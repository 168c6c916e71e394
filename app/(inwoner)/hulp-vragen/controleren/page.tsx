import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckView } from '@/components/help-request/check-view';
import { paths } from '@/lib/paths';
import { checkPage, type CheckPage } from '@/lib/queries/draft/check-page';
import { currentDraft, isDraftLocked } from '@/lib/queries/shared/current-draft';
import { pagesFor } from '@/lib/schemas/page-order';
import { LockedPage, lockedTitle } from '../locked-page';
import { RequestPage } from '../request-page';

/** Everything that was said; null when its resident has to sign in again first. */
async function load(): Promise<CheckPage | null> {
  if (await isDraftLocked()) return null;
  const found = await checkPage();
  if (!found) redirect(paths.help.start);
  if ('receiptToken' in found) redirect(paths.help.receipt(found.receiptToken));
  return found;
}

export async function generateMetadata(): Promise<Metadata> {
  const check = await load();
  if (!check) return { title: await lockedTitle() };
  const { errors } = check;
  const title = (await getTranslations('request.check'))('title');
  const common = await getTranslations('common');
  return { title: errors.length > 0 ? common('errorTitle', { title }) : title };
}

export default async function Page() {
  const check = await load();
  if (!check) return <LockedPage path={paths.help.check} />;
  const later = (await getTranslations('common.help'))('later');
  const typed = (await currentDraft())?.typed ?? {};
  const pages = pagesFor(typed);
  return (
    <RequestPage
      path={paths.help.check}
      action={{ icon: 'later', text: later, href: `${paths.help.later}?van=controleren` }}
      asideLow
    >
      <CheckView check={check} last={pages.at(-1)!} total={pages.length + 1} />
    </RequestPage>
  );
}
