import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Lines } from '@/components/ui/lines';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { localeNames, type Locale } from '@/lib/messages';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import measured from '@/lib/platform/accessibility/measured.json';

const ombudsman = 'https://www.nationaleombudsman.nl/klacht-indienen';
const rules = 'https://www.digitoegankelijk.nl/';

/**
 * The statement that every municipality owes (Besluit digitale toegankelijkheid overheid), made from what was measured.
 * @param toBeRead languages of which no speaker has read everything yet
 */
export function Statement({ site, toBeRead }: { site: Site; toBeRead: readonly Locale[] }) {
  const t = useTranslations('home.accessibility');
  const date = useFormatter().dateTime(new Date(measured.on), { dateStyle: 'long' });
  const [kinds, notWalked] = [measured.kinds.length, measured.notWalked.length];
  const languages = toBeRead.map((locale) => localeNames[locale]).join(', ');
  const translations = languages ? [t('translations', { languages })] : [];
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
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
        <Lines lines={[t('people'), t('readers'), ...translations, t('fewer', { notWalked })]} />
      </Part>
      <Part title={t('help')}>
        <Paragraph>{t('helpText', { phone: site.phone })}</Paragraph>
        <Paragraph>{t('helpMore')}</Paragraph>
        <Link href={paths.heard.complain} target>
          {t('complain')}
        </Link>
        <Link href={ombudsman} target>
          {t('ombudsman')}
        </Link>
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
