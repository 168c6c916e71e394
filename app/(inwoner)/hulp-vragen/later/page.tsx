import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LaterView } from '@/components/help-request/later-view';
import { LeaveView } from '@/components/help-request/leave-view';
import { paths } from '@/lib/paths';
import { laterPage } from '@/lib/queries/draft/later-page';
import { isPage } from '@/lib/schemas/help-request';
import { site } from '@/lib/platform/site';
import { isDraftLocked } from '@/lib/queries/shared/current-draft';
import { LockedPage, lockedTitle } from '../locked-page';
import { RequestPage } from '../request-page';

type Props = { searchParams: Promise<{ van?: string; gedaan?: string; zeker?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  if (await isDraftLocked()) return { title: await lockedTitle() };
  const { zeker } = await searchParams;
  const t = await getTranslations('request.later');
  const title = zeker === 'weg' || zeker === 'stop' ? t('sure.title') : t('title');
  const later = await laterPage();
  if (!later || 'receiptToken' in later || later.errors.length === 0) return { title };
  return { title: (await getTranslations('common'))('errorTitle', { title }) };
}

export default async function Page({ searchParams }: Props) {
  if (await isDraftLocked()) return <LockedPage path={paths.help.later} />;
  const { van, gedaan, zeker } = await searchParams;
  const later = await laterPage();
  if (later && 'receiptToken' in later) redirect(paths.help.receipt(later.receiptToken));
  if (later && (zeker === 'weg' || zeker === 'stop')) {
    return (
      <RequestPage path={paths.help.laterSure(zeker)}>
        <LeaveView later={later} what={zeker} />
      </RequestPage>
    );
  }
  const goOn = van && isPage(van) ? paths.help.step(van) : later?.goOn;
  return (
    <RequestPage path={paths.help.later} hasForm={later !== null} printSlip={!!later?.code}>
      <LaterView
        later={later && { ...later, goOn: goOn ?? later.goOn }}
        site={site()}
        isMailed={gedaan === 'gemaild'}
      />
    </RequestPage>
  );
}
