import { useTranslations } from 'next-intl';
import { Actions } from '@/components/ui/button';
import { Extra } from '@/components/ui/extra';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PrintButton } from '@/components/ui/print-button';
import { Slip } from '@/components/ui/slip';
import { spokenPhone } from '@/components/ui/spoken-phone';
import type { Site } from '@/lib/platform/site-types';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Receipt } from '@/lib/queries/receipt/receipt';
import { useLongDate } from './use-long-date';

/** The slip to keep: on paper only this is left of the page. */
export function ReceiptSlip({ receipt, site }: { receipt: Receipt; site: Site }) {
  const t = useTranslations('receipt');
  const common = useTranslations('common');
  const longDate = useLongDate();
  const { contactPerson, dueOn, isContacted, isLate, how, hasMail, code, ownPage } = receipt;
  const isDue = dueOn !== null && !isContacted;
  const { street, city } = site;
  const due = (on: LocalDate) => {
    const day = longDate(on, true);
    if (how !== 'come') return { term: t('slipBy'), value: day };
    return { term: t('slipCome'), value: [...(isLate ? [] : [day]), street, city].join(', ') };
  };
  return (
    <section className="flow flow--sm plein-group plein-slip-section" aria-labelledby="bewaar">
      <Heading level={2} id="bewaar">
        {t('keepTitle')}
      </Heading>
      <Paragraph>{hasMail ? t('keep') : t('keepNoMail', { street, city })}</Paragraph>
      <Slip
        brand={[common('brand'), common('municipality', { name: site.name })]}
        items={[
          { term: t('contactPerson'), value: contactPerson.name },
          { term: t('slipPhone'), value: spokenPhone(contactPerson.phone ?? site.phone) },
          ...(isDue ? [due(dueOn)] : []),
          { term: t('slipWhere'), value: ownPage },
          { term: t('slipCode'), value: code, code: true },
        ]}
      />
      <Actions>
        <PrintButton>{t('print')}</PrintButton>
      </Actions>
      <Extra>
        <Paragraph look="small">{common('printHint')}</Paragraph>
      </Extra>
    </section>
  );
}
