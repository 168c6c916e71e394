import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { OpenPage } from '../open-page';
import { useKeepTime } from '@/components/page/use-keep-time';
import { Heading } from '@/components/ui/heading';
import { Lines } from '@/components/ui/lines';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { keptTimes } from '@/lib/queries/retention/kept-times';
import type { TermLength } from '@/lib/rules/terms/types';

const supervisor = 'https://www.autoriteitpersoonsgegevens.nl/';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.privacy');
  return { title: t('title') };
}

export default function PrivacyPage() {
  const t = useTranslations('home.privacy');
  const keepTime = useKeepTime();
  const keptLines = useKeptLines();
  return (
    <OpenPage site={site()} path={paths.privacy}>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <Part title={t('why')}>
        <Paragraph>{t('whyText')}</Paragraph>
      </Part>
      <Part title={t('consent')}>
        <Paragraph>{t('consentText')}</Paragraph>
      </Part>
      <Part title={t('who')}>
        <Lines lines={[t('whoContact'), t('whoDesk'), t('whoOther'), t('whoAddress')]} />
      </Part>
      <Part title={t('log')}>
        <Paragraph>{t('logText')}</Paragraph>
      </Part>
      <Part title={t('keep')}>
        <Paragraph>{t('keepDraft', { time: keepTime(settings().draft.keepDays) })}</Paragraph>
        <Paragraph>{t('keepHelp')}</Paragraph>
        <Lines lines={keptLines} />
        <Paragraph>{t('keepPerson')}</Paragraph>
      </Part>
      <Part title={t('bsn')}>
        <Paragraph>{t('bsnText')}</Paragraph>
      </Part>
      <Part title={t('rights')}>
        <Lines lines={[t('rightsSee'), t('rightsCorrect'), t('rightsErase')]} />
        <Paragraph>{t('rightsHow')}</Paragraph>
        <Paragraph>{t('complain')}</Paragraph>
        <Link href={supervisor} target>
          {t('complainLink')}
        </Link>
      </Part>
      <Part title={t('cookies')}>
        <Paragraph>{t('cookiesText')}</Paragraph>
      </Part>
    </OpenPage>
  );
}

const fromWords = { 'item-made': 'made', 'last-change': 'changed', 'help-ended': 'ended' } as const;

/** How long what is kept, for each kind of help; and what is kept shorter or longer than that. */
function useKeptLines(): string[] {
  const t = useTranslations('home.privacy');
  const domainTexts = useTranslations('domains.domain');
  const keepTime = useKeepTime();
  const { domains, refused, brokenOff, objection } = keptTimes();
  const nameOf = (key: string) => domainTexts(`${key}.name` as 'wmo.name');
  const timeOf = ({ length, unit }: TermLength) =>
    unit === 'd' ? keepTime(length) : t('keepLength', { length, unit });
  const shorter = (those: NonNullable<typeof refused>) => ({
    ...{ names: those.domains.map(nameOf).join('; '), time: timeOf(those.time) },
  });
  return [
    ...domains.map(({ domain, time, from }) =>
      t('keepDomain', { name: nameOf(domain), time: timeOf(time), from: fromWords[from] }),
    ),
    ...(refused ? [t('keepRefused', shorter(refused))] : []),
    ...(brokenOff ? [t('keepBrokenOff', shorter(brokenOff))] : []),
    t('keepObjection', { time: timeOf(objection) }),
  ];
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flow flow--sm">
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}
