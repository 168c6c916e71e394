import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { DateSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Quote } from './quote';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Receipt } from '@/lib/queries/receipt/receipt';
import { firstName } from './contact-person';
import { useLongDate } from './use-long-date';

function Day({ date }: { date: LocalDate }) {
  const format = useFormatter();
  const at = new Date(`${date}T12:00:00Z`);
  const timeZone = 'UTC';
  return (
    <DateSquare
      day={format.dateTime(at, { weekday: 'short', timeZone })}
      number={format.dateTime(at, { day: 'numeric', timeZone })}
      month={format.dateTime(at, { month: 'short', timeZone })}
    />
  );
}

function useBy({ dueOn, moments }: Receipt): string {
  const t = useTranslations('receipt');
  const format = useFormatter();
  const longDate = useLongDate();
  const date = dueOn ? longDate(dueOn, true) : '';
  if (moments.length === 0) return t('by', { date });
  const said = moments.map((moment) => t(`moments.${moment}`));
  return t('byAt', { date, moments: format.list(said, { type: 'disjunction' }) });
}

/** What happens next and before which day; and what to do when that day has passed. */
export function WhenNext({ receipt, site }: { receipt: Receipt; site: Site }) {
  const t = useTranslations('receipt');
  const by = useBy(receipt);
  const { dueOn, how, isContacted, isLate, standIn, contactPerson } = receipt;
  const first = firstName(standIn?.name ?? contactPerson.name);
  if (isContacted || !dueOn) return <Paragraph>{t('bring')}</Paragraph>;
  return (
    <section className="flow flow--md plein-group" aria-labelledby="wanneer">
      <Heading level={2} id="wanneer">
        {t('whenTitle')}
      </Heading>
      {isLate ? (
        <Alert kind="warning" title={t('late')}>
          {t.rich('lateText', {
            phone: () => <Link href={`tel:${site.phoneDial}`}>{site.phone}</Link>,
          })}
        </Alert>
      ) : null}
      <ol className="plein-when">
        <li>
          <Day date={dueOn} />
          <div>
            <Heading level={3} look={4}>
              {t(`next.${how}`, { first })}
            </Heading>
            <Paragraph look="small">{by}</Paragraph>
          </div>
        </li>
      </ol>
      {receipt.safeReach ? (
        <Paragraph>
          {t('safe')} <Quote>{receipt.safeReach}</Quote>
        </Paragraph>
      ) : null}
      <Paragraph>{t('promise')}</Paragraph>
      <Paragraph>
        <Link href={paths.whenAnswer}>{t('whenAnswer')}</Link>
      </Paragraph>
      <Paragraph>{t('bring')}</Paragraph>
    </section>
  );
}
