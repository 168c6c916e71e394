import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Answers } from '@/components/home/answers';
import { Languages } from '@/components/home/languages';
import { Steps } from '@/components/home/steps';
import { Street } from '@/components/home/street';
import { OpenPage } from './open-page';
import { Crisis, Ways } from '@/components/page/ways';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { settings } from '@/lib/platform/settings';
import { site as readSite } from '@/lib/platform/site';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: t('pageTitle') };
}

export default function HomePage() {
  const site = readSite();
  return (
    <OpenPage site={site} path={paths.home} layout="wide">
      <Hero />
      <div className="plein-band plein-band--tint">
        <div className="plein-wrap plein-three">
          <Ways site={site} />
          <Crisis site={site} />
        </div>
      </div>
      <Answers municipality={site.name} />
      <Steps days={settings().promise.workingDays} />
      <Languages />
    </OpenPage>
  );
}

function Hero() {
  const t = useTranslations('home.hero');
  return (
    <div className="plein-hero">
      <div className="plein-wrap plein-hero__grid">
        <div className="plein-hero__text flow">
          <Heading level={1} look="hero">
            {t('title')}
            <br />
            {t('once')}
          </Heading>
          <Paragraph look="lead">{t('lead')}</Paragraph>
          <Actions className="mt-6">
            <Button href={paths.help.start} iconEnd="next">
              {t('start')}
            </Button>
          </Actions>
          <Paragraph look="small">{t('time')}</Paragraph>
          <ul className="plein-links">
            <li>
              <Link href={paths.help.resume} target>
                {t('resume')}
              </Link>
            </li>
            <li>
              <Link href={paths.mine.home} target>
                {t('mine')}
              </Link>
            </li>
            <li>
              <Link href={paths.heard.askFirst} target>
                {t('askFirst')}
              </Link>
            </li>
          </ul>
        </div>
        <Street />
      </div>
    </div>
  );
}
