import { useTranslations } from 'next-intl';
import { Actions } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PrintButton } from '@/components/ui/print-button';
import { Slip } from '@/components/ui/slip';
import { spokenPhone } from '@/components/ui/spoken-phone';
import type { Site } from '@/lib/platform/site-types';
import type { Receipt } from '@/lib/queries/receipt/receipt';
import { useLongDate } from './use-long-date';

/** The slip to keep: on paper only this is left of the page. */
export function ReceiptSlip({ receipt, site }: { receipt: Receipt; site: Site }) {
  const t = useTranslations('receipt');
  const common = useTranslations('common');
  const longDate = useLongDate();
  const { contactPerson, dueOn, isContacted, code, ownPage } = receipt;
  const isDue = dueOn !== null && !isContacted;
  return (
    <section className="flow flow--sm plein-group plein-slip-section" aria-labelledby="bewaar">
      <Heading level={2} id="bewaar">
        {t('keepTitle')}
      </Heading>
      <Paragraph>{t('keep')}</Paragraph>
      <Slip
        brand={[common('brand'), common('municipality', { name: site.name })]}
        items={[
          { term: t('contactPerson'), value: contactPerson.name },
          { term: t('slipPhone'), value: spokenPhone(contactPerson.phone ?? site.phone) },
          ...(isDue ? [{ term: t('slipBy'), value: longDate(dueOn, true) }] : []),
          { term: t('slipWhere'), value: ownPage },
          { term: t('slipCode'), value: code, code: true },
        ]}
      />
      <Actions>
        <PrintButton>{t('print')}</PrintButton>
      </Actions>
      <Paragraph look="small">{common('printHint')}</Paragraph>
    </section>
  );
}
