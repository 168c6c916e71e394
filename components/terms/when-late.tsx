import { useFormatter, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { WhenAnswered } from '@/lib/queries/terms/when-answered';

type Props = { page: Pick<WhenAnswered, 'answered' | 'penalty'>; site: Site };

/** What somebody may do when the municipality is late: first a person, then what the law gives. */
export function WhenLate({ page: { answered, penalty }, site }: Props) {
  const t = useTranslations('terms');
  if (!answered?.late) return null;
  return (
    <section className="flow plein-group" aria-labelledby="te-laat">
      <Heading level={2} id="te-laat">
        {t('lateTitle')}
      </Heading>
      <Paragraph>
        {t.rich('late.call', {
          phone: () => <Link href={`tel:${site.phoneDial}`}>{site.phone}</Link>,
        })}
      </Paragraph>
      <Paragraph>
        {t.rich(`late.${answered.late}`, {
          complain: (words) => <Link href={paths.heard.complain}>{words}</Link>,
        })}
      </Paragraph>
      {answered.late === 'decision' ? <Money penalty={penalty} /> : null}
    </section>
  );
}

function Money({ penalty: { first, most } }: Pick<WhenAnswered, 'penalty'>) {
  const t = useTranslations('terms.late');
  const format = useFormatter();
  const euros = (amount: number) =>
    format.number(amount, {
      style: 'currency',
      currency: 'EUR',
      trailingZeroDisplay: 'stripIfInteger',
    });
  return (
    <>
      <Paragraph>{t('twoWeeks')}</Paragraph>
      <Paragraph>{t('money', { first: euros(first), most: euros(most) })}</Paragraph>
    </>
  );
}
