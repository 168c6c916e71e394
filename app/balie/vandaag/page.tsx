import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { SentList } from '@/components/desk/sent-list';
import { UnfinishedList } from '@/components/desk/unfinished-list';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { myDay } from '@/lib/queries/desk/my-day';
import { requireDeskWorker } from '../guard';
import { Explanation } from '../../explanation';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.today');
  return { title: t('title') };
}

export default async function DayPage({ searchParams }: Props) {
  const actor = await requireDeskWorker();
  const [day, { gedaan }] = await Promise.all([myDay(actor), searchParams]);
  const waiting = day.unfinished.filter((visit) => !visit.isOnScreen).length;
  return (
    <DeskFrame site={site()} actor={actor} current="today" unfinished={waiting}>
      <Explanation actor={actor} screen="deskToday" back={paths.desk.today} search={searchParams} />
      <Head isThrownAway={gedaan === 'weg'} />
      <UnfinishedList visits={day.unfinished} />
      <SentList visits={day.sent} />
      <LettersLink />
    </DeskFrame>
  );
}

/** The printer stands at the desk. */
function LettersLink() {
  const t = useTranslations('outboxWork.letters');
  return (
    <Link href={paths.work.letters} target>
      {t('link')}
    </Link>
  );
}

function Head({ isThrownAway }: { isThrownAway: boolean }) {
  const t = useTranslations('desk');
  return (
    <div className="flow flow--xs">
      <Heading level={1}>{t('today.title')}</Heading>
      <Paragraph>{t('today.turnAway')}</Paragraph>
      {isThrownAway ? (
        <Alert kind="positive" live>
          <p>{t('done.thrownAway')}</p>
        </Alert>
      ) : null}
    </div>
  );
}
