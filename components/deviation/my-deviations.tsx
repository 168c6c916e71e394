import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { DefinitionList } from '@/components/ui/definition-list';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { onOneLine } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { MyDeviation } from '@/lib/queries/deviation/my-deviations';

/** From the own page, when there is something to read. */
export function WayToDeviations({ count }: { count: number }) {
  const t = useTranslations('deviation');
  if (count === 0) return null;
  return (
    <Link href={paths.mine.deviations} target>
      {t('link')}
    </Link>
  );
}

type Props = { deviations: readonly MyDeviation[]; phone: string };

/** What is done for the reader's household otherwise than the rule says: what first, then why, and which rule. */
export function MyDeviations({ deviations, phone }: Props) {
  const t = useTranslations('deviation');
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.home}>{t('back')}</BackLink>
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      {deviations.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      {deviations.map((deviation) => (
        <Deviation key={deviation.id} deviation={deviation} />
      ))}
      <Paragraph>{t('ask', { phone: onOneLine(phone) })}</Paragraph>
    </>
  );
}

function Deviation({ deviation: { by, at, ...words } }: { deviation: MyDeviation }) {
  const t = useTranslations('deviation');
  const dates = useDates();
  const parts = ['instead', 'effect', 'rule'] as const;
  return (
    <section className="flow flow--sm plein-group">
      <DefinitionList
        items={parts.map((part) => ({
          term: t(part),
          value: <span className="whitespace-pre-line">{words[part]}</span>,
        }))}
      />
      <Paragraph look="small">{t('meta', { name: by, date: dates.day(at) })}</Paragraph>
    </section>
  );
}
