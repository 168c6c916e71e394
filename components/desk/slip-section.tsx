import { useLocale, useTranslations } from 'next-intl';
import { useLongDate } from '@/components/help-request/use-long-date';
import { useWeekday } from '@/components/page/ways';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import { PrintButton } from '@/components/ui/print-button';
import { Slip } from '@/components/ui/slip';
import { paths } from '@/lib/paths';
import type { DeskSlip } from '@/lib/queries/desk/slip';
import { firstNameOf, onOneLine, shownCode, shownPhone } from './contact-words';
import { SlipKeys } from './slip-keys';

type Props = { slip: DeskSlip; municipality: string; ownPage: string };

/** Who the contact person is and what happens next. */
export function SentSection({ slip }: { slip: DeskSlip }) {
  const t = useTranslations('desk');
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t(slip.dueOn ? 'slip.title' : 'slip.answeredTitle')}</Heading>
      <Contact slip={slip} />
      <Actions>
        <Button href={paths.desk.home} iconEnd="next">
          {t('slip.next')} <kbd className="needs-script">{t('keys.clear')}</kbd>
        </Button>
      </Actions>
      <SlipKeys next={paths.desk.home} />
    </div>
  );
}

/** What somebody takes home; on paper it stands alone. */
export function SlipSection({ slip, municipality, ownPage }: Props) {
  const t = useTranslations('desk');
  const brand = useBrandLines(municipality);
  const items = useSlipItems(slip, ownPage);
  return (
    <section className="flow flow--sm" aria-labelledby="briefje">
      <Heading level={2} id="briefje" className="print:hidden">
        {t('slip.take')}
      </Heading>
      <Slip brand={brand} items={items} />
      <PrintButton>
        {t('slip.print')} <kbd>{t('keys.print')}</kbd>
      </PrintButton>
    </section>
  );
}

function useBrandLines(municipality: string): [string, string] {
  const t = useTranslations('common');
  return [t('brand'), t('municipality', { name: municipality })];
}

function Contact({ slip: { contact, dueOn } }: { slip: DeskSlip }) {
  const t = useTranslations('desk.slip');
  const longDate = useLongDate();
  const name = firstNameOf(contact.name);
  const date = dueOn ? onOneLine(longDate(dueOn, true)) : '';
  const standIn = contact.standIn && firstNameOf(contact.standIn.name);
  const days = useDays(contact.workDays);
  return (
    <>
      <Person name={contact.name} role={t('days', { days })} size="lg" />
      <Paragraph>
        {!dueOn
          ? t('answered')
          : standIn
            ? t('dueStandIn', { name, standIn, date })
            : t('due', { name, date })}
      </Paragraph>
    </>
  );
}

function useDays(workDays: readonly number[]): string {
  const weekday = useWeekday();
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return list.format(workDays.toSorted((a, b) => a - b).map(weekday));
}

function useSlipItems({ contact, dueOn, code }: DeskSlip, ownPage: string) {
  const t = useTranslations('desk.slip');
  const longDate = useLongDate();
  return [
    { term: t('termContact'), value: contact.name },
    ...(contact.phone ? [{ term: t('termPhone'), value: shownPhone(contact.phone) }] : []),
    ...(dueOn ? [{ term: t('termDue'), value: longDate(dueOn, true) }] : []),
    { term: t('termWhere'), value: ownPage },
    { term: t('termCode'), value: t('code', { code: shownCode(code) }), code: true },
  ];
}
