import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReceiptElsewhere } from '@/components/help-request/receipt-elsewhere';
import { paths } from '@/lib/paths';
import { RequestPage } from '../../request-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipt.elsewhere'))('title') };
}

/** The same for a receipt of somebody else and for one that never was: no facts, and every way back. */
export default function NotFound() {
  return (
    <RequestPage path={paths.help.start}>
      <ReceiptElsewhere />
    </RequestPage>
  );
}
