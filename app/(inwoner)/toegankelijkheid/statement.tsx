import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Lines } from '@/components/ui/lines';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { localeNames, type Locale } from '@/lib/messages';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { LocalDate } from '@/lib/rules/local-date';
import measured from '@/lib/platform/accessibility/measured.json';

const ombudsman = 'https://www.nationaleombudsman.nl/klacht-indienen';
const humanRights = 'https://www.mensenrechten.nl/';
const rules = 'https://www.digitoegankelijk.nl/';

type Props = {
  site: Site;
  /** of this website, without https:// */
  address: string;
  /** languages of which no speaker has read everything yet */
  toBeRead: readonly Locale[];
  /** within how many working days who tells of a fault has an answer */
  answerDays: number;
  /** before which day somebody from outside has examined it; null while nobody chose one */
  researchBy: LocalDate | null;
};

/**
 * The statement that every municipality owes, in the parts that the law asks for (Besluit digitale toegankelijkheid overheid;
 * Uitvoeringsbesluit (EU) 2018/1523), made from what was measured.
 */
export function Statement({ site, address, toBeRead, answerDays, researchBy }: Props) {
  const t = useTranslations('home.accessibility');
  const format = useFormatter();
  const day = (on: string) => format.dateTime(new Date(on), { dateStyle: 'long' });
  const date = day(measured.on);
  const by = researchBy ? day(researchBy) : 'none';
  const [kinds, notWalked] = [measured.kinds.length, measured.notWalked.length];
  const languages = toBeRead.map((locale) => localeNames[locale]).join(', ');
  const translations = languages ? [t('translations', { languages })] : [];
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <Part title={t('scope')}>
        <Paragraph>{t('scopeText', { address, name: site.name })}</Paragraph>
      </Part>
      <Part title={t('status')}>
        <Paragraph>{t('statusText', { name: site.name })}</Paragraph>
        <Paragraph>{t('rules')}</Paragraph>
        <Link href={rules} target>
          {t('rulesLink')}
        </Link>
      </Part>
      <Part title={t('measured')}>
        <Paragraph>{t('measuredText', { date, kinds })}</Paragraph>
        <Paragraph>{t('forms')}</Paragraph>
        <Paragraph>{t('findings', { count: measured.findings })}</Paragraph>
      </Part>
      <Part title={t('unknown')}>
        <Lines
          lines={[
            t('research', { by }),
            t('people'),
            t('readers'),
            ...translations,
            t('fewer', { notWalked }),
          ]}
        />
      </Part>
      <Part title={t('help')}>
        <Paragraph>{t('helpText', { phone: site.phone })}</Paragraph>
        <Paragraph>{t('answer', { days: answerDays })}</Paragraph>
        <Paragraph>{t('helpMore')}</Paragraph>
        <Link href={paths.heard.complain} target>
          {t('complain')}
        </Link>
        <Link href={ombudsman} target>
          {t('ombudsman')}
        </Link>
        <Paragraph>{t('rights')}</Paragraph>
        <Link href={humanRights} target>
          {t('rightsLink')}
        </Link>
      </Part>
      <Part title={t('board')}>
        <Paragraph>{t('boardText', { name: site.name, date })}</Paragraph>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flow flow--sm">
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}
