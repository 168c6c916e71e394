import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

type Props = { domains: readonly string[]; days: number };

/** What happens with the answers, per part, and what happens after sending. Information, nothing to agree with (RULES G2). */
export function WhatHappens({ domains, days }: Props) {
  const t = useTranslations('request.check');
  const domain = useTranslations('domains.domain') as unknown as (key: string) => string;
  return (
    <>
      <section className="flow flow--sm plein-group" aria-labelledby="gegevens">
        <Heading level={2} id="gegevens">
          {t('dataTitle')}
        </Heading>
        <Paragraph>{t('data.reader')}</Paragraph>
        <Paragraph>{t('data.parts', { count: domains.length })}</Paragraph>
        <ul className="plein-list">
          {domains.map((key) => (
            <li key={key}>{domain(`${key}.name`)}</li>
          ))}
        </ul>
        <Paragraph>{t('data.part')}</Paragraph>
        <Paragraph>{t('data.log')}</Paragraph>
        <Paragraph>{t('data.nothing')}</Paragraph>
        <Link href={paths.privacy} target>
          {t('privacy')}
        </Link>
      </section>
      <section className="flow flow--sm plein-group" aria-labelledby="sturen">
        <Heading level={2} id="sturen">
          {t('sendTitle')}
        </Heading>
        <ul className="plein-list">
          <li>{t('send.person')}</li>
          <li>{t('send.contact', { days })}</li>
          <li>{t('send.code')}</li>
        </ul>
      </section>
    </>
  );
}
