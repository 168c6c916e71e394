import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MySent, SentHead } from '@/components/outbox/my-sent';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { myRequests } from '@/lib/queries/my-case/my-requests';
import { sentBesides } from '@/lib/queries/outbox/sent';
import { MineFrame } from '../frame';

type Props = { searchParams: Promise<{ na?: string | string[] }> };

const pageSize = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox');
  return { title: t('title') };
}

/** What we sent to somebody who asked nothing: everything else that went stands with the request. */
export default async function Page({ searchParams }: Props) {
  const { na } = await searchParams;
  const after = typeof na === 'string' ? na : undefined;
  const actor = await requireResident();
  if (actor.kind === 'slip') redirect(paths.mine.sent(actor.requestId));
  const [request] = await myRequests(actor);
  if (request) redirect(paths.mine.sent(request.id));
  const page = await sentBesides(actor, pageSize, after);
  const common = await getTranslations('common');
  return (
    <MineFrame path={paths.mine.sentToMe}>
      <SentHead back={{ href: paths.mine.home, text: common('back') }} />
      <MySent page={page} here={paths.mine.sentToMe} isFirst={after === undefined} />
    </MineFrame>
  );
}
