import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { OpenPage } from '../open-page';
import { useWeekday } from '@/components/page/ways';
import { Button } from '@/components/ui/button';
import { Extra } from '@/components/ui/extra';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { site as readSite } from '@/lib/platform/site';
import type { Site } from '@/lib/platform/site-types';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.contact');
  return { title: t('title') };
}

export default function ContactPage() {
  const t = useTranslations('home.contact');
  const site = readSite();
  return (
    <OpenPage site={site} path={paths.contact} layout="crisis">
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Extra>
          <Paragraph look="lead">{t('lead')}</Paragraph>
        </Extra>
      </div>
      <section className="flow flow--xs plein-group" aria-labelledby="mens">
        <Heading level={2} id="mens">
          {t('call')}
        </Heading>
        <Link href={`tel:${site.phoneDial}`} icon="phone">
          {site.phone}
        </Link>
        <Paragraph>{t('callText')}</Paragraph>
      </section>
      <section className="flow flow--xs plein-group" aria-labelledby="langs">
        <Heading level={2} id="langs">
          {t('visit')}
        </Heading>
        <address className="not-italic">
          {site.street}
          <br />
          {site.city}
        </address>
        <Paragraph>{t('visitText')}</Paragraph>
        <OpeningHours site={site} />
      </section>
      <section className="flow flow--sm plein-group" aria-labelledby="thuis">
        <Heading level={2} id="thuis">
          {t('home')}
        </Heading>
        <Paragraph>{t('homeText')}</Paragraph>
        <Paragraph>{t('homePhone')}</Paragraph>
        <Button href={paths.help.start} variant="secondary" icon="house">
          {t('homeButton')}
        </Button>
      </section>
      <Paragraph>{t('interpreter')}</Paragraph>
      <section className="flow flow--xs plein-group" aria-labelledby="vooraf">
        <Heading level={2} id="vooraf">
          {t('noName')}
        </Heading>
        <Extra>
          <Paragraph>{t('noNameText')}</Paragraph>
        </Extra>
        <Link href={paths.heard.askFirst} target>
          {t('noNameLink')}
        </Link>
      </section>
    </OpenPage>
  );
}

function OpeningHours({ site }: { site: Site }) {
  const t = useTranslations('common.hours');
  const home = useTranslations('home.contact');
  const weekday = useWeekday();
  return (
    <>
      <Heading level={3} look={4}>
        {home('hours')}
      </Heading>
      <dl className="plein-hours">
        {site.week.map((day) => (
          <div key={day.weekday}>
            <dt>{weekday(day.weekday)}</dt>
            <dd>{day.hours ? t('line', day.hours) : t('closed')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
