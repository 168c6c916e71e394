import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { DateSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Quote } from './quote';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import { weekday, type LocalDate } from '@/lib/rules/local-date';
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

/** On which day to come by and whom to ask for: who cannot be told anything must not wait for anything. */
function ComeBy({ receipt, site, name }: { receipt: Receipt; site: Site; name: string }) {
  const t = useTranslations('receipt.come');
  const longDate = useLongDate();
  const { dueOn, isLate } = receipt;
  const { street, city, week } = site;
  if (!dueOn || isLate) return <Paragraph>{t('open', { street, city, name })}</Paragraph>;
  const date = longDate(dueOn, true);
  const hours = week.find((day) => day.weekday === weekday(dueOn))?.hours;
  return (
    <Paragraph>
      {hours
        ? t('between', { date, ...hours, street, city, name })
        : t('day', { date, street, city, name })}
    </Paragraph>
  );
}

function Late({ site }: { site: Site }) {
  const t = useTranslations('receipt');
  return (
    <Alert kind="warning" title={t('late')}>
      {t.rich('lateText', {
        phone: () => <Link href={`tel:${site.phoneDial}`}>{site.phone}</Link>,
      })}
    </Alert>
  );
}

/** What somebody may count on besides the day itself. */
function AlsoSaid({ receipt, first }: { receipt: Receipt; first: string }) {
  const t = useTranslations('receipt');
  if (receipt.how === 'come') return <Paragraph>{t('come.cannotTell', { first })}</Paragraph>;
  return receipt.canBeTold ? <Paragraph>{t('promise')}</Paragraph> : null;
}

/** What happens next and before which day; and what to do when that day has passed. */
export function WhenNext({ receipt, site }: { receipt: Receipt; site: Site }) {
  const t = useTranslations('receipt');
  const by = useBy(receipt);
  const { dueOn, how, isContacted, isLate, standIn, contactPerson } = receipt;
  const { name } = standIn ?? contactPerson;
  const first = firstName(name);
  if (isContacted || !dueOn) return <Paragraph>{t('bring')}</Paragraph>;
  const comes = how === 'come';
  return (
    <section className="flow flow--md plein-group" aria-labelledby="wanneer">
      <Heading level={2} id="wanneer">
        {t('whenTitle')}
      </Heading>
      {isLate && !comes ? <Late site={site} /> : null}
      <ol className="plein-when">
        <li>
          {isLate && comes ? null : <Day date={dueOn} />}
          <div>
            <Heading level={3} look={4}>
              {t(`next.${how}`, { first })}
            </Heading>
            {comes ? (
              <ComeBy {...{ receipt, site, name }} />
            ) : (
              <Paragraph look="small">{by}</Paragraph>
            )}
          </div>
        </li>
      </ol>
      {receipt.safeReach ? (
        <Paragraph>
          {t('safe')} <Quote>{receipt.safeReach}</Quote>
        </Paragraph>
      ) : null}
      <AlsoSaid {...{ receipt, first }} />
      <Paragraph>
        <Link href={paths.whenAnswer}>{t('whenAnswer')}</Link>
      </Paragraph>
      <Paragraph>{t('bring')}</Paragraph>
    </section>
  );
}
