import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { RequestParts } from './request-parts';

type Props = { urgencies: readonly string[]; domains: readonly string[]; days: number };

/** What happens with the answers, per part, and what happens after sending. Information, nothing to agree with (RULES G2). */
export function WhatHappens({ urgencies, domains, days }: Props) {
  const t = useTranslations('request.check');
  return (
    <>
      <section className="flow flow--sm plein-group" aria-labelledby="gegevens">
        <Heading level={2} id="gegevens">
          {t('dataTitle')}
        </Heading>
        <Paragraph>{t('data.reader')}</Paragraph>
        <RequestParts urgencies={urgencies} domains={domains} />
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
