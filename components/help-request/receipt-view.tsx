import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { FreshOnReturn } from '@/components/ui/fresh-on-return';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { ExpectedWaits } from '@/lib/queries/shared/expected-wait';
import type { Receipt } from '@/lib/queries/receipt/receipt';
import { ContactPerson, firstName } from './contact-person';
import { ReceiptSlip } from './receipt-slip';
import { RequestParts } from './request-parts';
import { useLongDate } from './use-long-date';
import { WhenNext } from './when-next';

type Props = {
  receipt: Receipt;
  /** days within which there mostly is an answer, by domain */
  waits: ExpectedWaits;
  site: Site;
  /** somebody went back and tried to change a request that was sent */
  wasSent: boolean;
};

/** A person in an open door, the day on which something happens, and a code to come back with. */
export function ReceiptView({ receipt, waits, site, wasSent }: Props) {
  const t = useTranslations('receipt');
  const longDate = useLongDate();
  if (receipt.withdrawnOn) return <Withdrawn on={receipt.withdrawnOn} />;
  const first = firstName(receipt.contactPerson.name);
  return (
    <>
      {wasSent ? <Alert live>{t('alreadySent')}</Alert> : null}
      <div className="flow">
        <State kind="done">{t('sent', { date: longDate(receipt.sentOn, true) })}</State>
        <Heading level={1}>
          {receipt.isContacted ? t('titleContacted', { first }) : t('title', { first })}
        </Heading>
      </div>
      <ContactPerson receipt={receipt} />
      <WhenNext receipt={receipt} site={site} />
      <section className="flow flow--sm plein-group" aria-labelledby="waarover">
        <Heading level={2} id="waarover">
          {t('aboutTitle')}
        </Heading>
        <RequestParts urgencies={receipt.urgencies} domains={receipt.domains} waits={waits} />
      </section>
      <ReceiptSlip receipt={receipt} site={site} />
      <Actions className="plein-submit">
        {receipt.isSignedIn ? (
          <Button href={paths.mine.home} iconEnd="next">
            {t('view')}
          </Button>
        ) : (
          <Button href={paths.mine.home} variant="secondary">
            {t('viewWithCode')}
          </Button>
        )}
      </Actions>
      <Shared />
      <FreshOnReturn />
    </>
  );
}

function Withdrawn({ on }: { on: string }) {
  const t = useTranslations('receipt');
  const longDate = useLongDate();
  return (
    <>
      <div className="flow">
        <State kind="done">{t('withdrawn', { date: longDate(on, true) })}</State>
        <Heading level={1}>{t('titleWithdrawn')}</Heading>
        <Paragraph>{t('withdrawnText')}</Paragraph>
      </div>
      <Actions>
        <Button href={paths.help.start}>{t('again')}</Button>
      </Actions>
    </>
  );
}

/** On a device that others use too, nothing stays behind. */
function Shared() {
  const t = useTranslations('receipt');
  return (
    <form method="post" action={paths.help.stop} className="flow flow--sm plein-group">
      <Heading level={2} look={3}>
        {t('sharedTitle')}
      </Heading>
      <Paragraph>{t('shared')}</Paragraph>
      <Actions>
        <Button variant="secondary" icon="leave" name="doe" value="stop">
          {t('sharedButton')}
        </Button>
      </Actions>
    </form>
  );
}
