import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MySent, SentHead } from '@/components/outbox/my-sent';
import { TellWish } from '@/components/outbox/tell-wish';
import { Alert } from '@/components/ui/alert';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { sentToMe } from '@/lib/queries/outbox/sent';
import { tellWishOf } from '@/lib/queries/outbox/tell-wish';
import { MineFrame } from '../../../frame';
import { ownRequestOf } from '../own';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ na?: string | string[]; gedaan?: string | string[] }>;
};

const pageSize = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox');
  return { title: t('title') };
}

/** What we sent, and how somebody wants to hear that there is a message. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { na, gedaan } = await searchParams;
  const { own } = await ownRequestOf(id);
  const after = typeof na === 'string' ? na : undefined;
  const [page, wish] = await Promise.all([sentToMe(own, pageSize, after), tellWishOf(own)]);
  const t = await getTranslations('outbox');
  const here = paths.mine.sent(id);
  return (
    <MineFrame path={here} hasForm={wish !== null}>
      <SentHead back={{ href: paths.mine.request(id), text: t('back') }} />
      {gedaan === 'bewaard' ? (
        <Alert kind="positive" live>
          {t('wish.saved')}
        </Alert>
      ) : null}
      <MySent page={page} here={here} isFirst={after === undefined} />
      {wish ? <TellWish requestId={id} wish={wish} kept={await readKeptForm(here)} /> : null}
    </MineFrame>
  );
}
