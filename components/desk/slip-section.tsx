import { useLocale, useTranslations } from 'next-intl';
import { useLongDate } from '@/components/help-request/use-long-date';
import { useWeekday } from '@/components/page/ways';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import { PrintButton } from '@/components/ui/print-button';
import { Slip } from '@/components/ui/slip';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { DeskSlip } from '@/lib/queries/desk/slip';
import type { HomeCode } from './code-section';
import { firstNameOf, shownCode } from './contact-words';
import { onOneLine } from '@/components/ui/spoken-phone';
import { SlipKeys } from './slip-keys';

type Props = { slip: DeskSlip; municipality: string; ownPage: string; given: HomeCode | null };

/** Who the contact person is and what happens next. The heading takes the focus after sending. */
export function SentSection({ slip }: { slip: DeskSlip }) {
  const t = useTranslations('desk');
  return (
    <div className="flow flow--md">
      <h1 className="nl-heading nl-heading--level-1" id="gelukt" tabIndex={-1}>
        {t(slip.dueOn ? 'slip.title' : 'slip.answeredTitle')}
      </h1>
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

/** What somebody takes home; on paper it stands alone, and a code to come in with on a sheet of its own. */
export function SlipSection({ slip, municipality, ownPage, given }: Props) {
  const t = useTranslations('desk');
  const brand = useBrandLines(municipality);
  const items = useSlipItems(slip, ownPage);
  const count = given ? 2 : 1;
  return (
    <section className="flow flow--sm" aria-labelledby="briefje">
      <Heading level={2} id="briefje" className="print:hidden">
        {t('slip.take', { count })}
      </Heading>
      <Slip brand={brand} items={items} />
      {given ? <CodeSlip given={given} brand={brand} ownPage={ownPage} /> : null}
      <PrintButton>
        {t('slip.print', { count })} <kbd>{t('keys.print')}</kbd>
      </PrintButton>
    </section>
  );
}

type CodeProps = { given: HomeCode; brand: [string, string]; ownPage: string };

/** The code to come in with: apart from the slip, for the two together open the own page. */
function CodeSlip({ given, brand, ownPage }: CodeProps) {
  const t = useTranslations('desk.code');
  const longDate = useLongDate();
  return (
    <div className="plein-codeslip" id="inlogcode" tabIndex={-1}>
      <Slip
        brand={brand}
        items={[
          { term: t('slipTitle'), value: shownCode(given.code), code: true },
          { term: t('slipUntil'), value: longDate(given.lastDay, true) },
          { term: t('slipWhere'), value: ownPage },
          { term: t('slipKeepTerm'), value: t('slipKeep') },
        ]}
      />
    </div>
  );
}

function useBrandLines(municipality: string): [string, string] {
  const t = useTranslations('common');
  return [t('brand'), t('municipality', { name: municipality })];
}

function Contact({ slip }: { slip: DeskSlip }) {
  const t = useTranslations('desk.slip');
  const { contact } = slip;
  const days = useDays(contact.workDays);
  return (
    <>
      <Person name={contact.name} role={t('days', { days })} size="lg" />
      <Paragraph>{useWhatNext(slip)}</Paragraph>
    </>
  );
}

/** Who gets in touch, and before when. */
function useWhatNext({ contact, contactBy, dueOn }: DeskSlip): string {
  const t = useTranslations('desk.slip');
  const longDate = useLongDate();
  if (!dueOn) return t('answered');
  const date = onOneLine(longDate(dueOn, true));
  if (contactBy === null) return t('dueUs', { date });
  const isOther = contactBy !== contact.name && contact.standIn !== null;
  const name = firstNameOf(isOther ? contact.name : contactBy);
  return isOther
    ? t('dueStandIn', { name, standIn: firstNameOf(contactBy), date })
    : t('due', { name, date });
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
    ...(contact.phone ? [{ term: t('termPhone'), value: spokenPhone(contact.phone) }] : []),
    ...(dueOn ? [{ term: t('termDue'), value: longDate(dueOn, true) }] : []),
    { term: t('termWhere'), value: ownPage },
    { term: t('termCode'), value: t('code', { code: shownCode(code) }), code: true },
  ];
}
