import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReceiptView } from '@/components/help-request/receipt-view';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { expectedWaits } from '@/lib/queries/shared/expected-wait';
import { receipt, type Receipt } from '@/lib/queries/receipt/receipt';
import { RequestPage } from '../../request-page';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ gedaan?: string }>;
};

async function load({ params }: Props): Promise<Receipt> {
  const found = await receipt((await params).token);
  return found ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { withdrawnOn } = await load(props);
  const t = await getTranslations('receipt');
  return {
    title: withdrawnOn ? t('titleWithdrawn') : t('pageTitle'),
    robots: { index: false, follow: false },
  };
}

export default async function Page(props: Props) {
  const found = await load(props);
  const { token } = await props.params;
  const { gedaan } = await props.searchParams;
  return (
    <RequestPage path={paths.help.receipt(token)} printSlip={!found.withdrawnOn}>
      <ReceiptView
        receipt={found}
        waits={await expectedWaits()}
        site={site()}
        wasSent={gedaan === 'al-gestuurd'}
      />
    </RequestPage>
  );
}
