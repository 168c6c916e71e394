import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { directionOf } from '@/lib/messages';
import { paths } from '@/lib/paths';
import type { Wording } from '@/lib/queries/outbox/wordings';

/** Each template with its words, one language under another. */
export function WordingList({ wordings }: { wordings: readonly Wording[] }) {
  const t = useTranslations('outboxWork.wordings');
  const names = [...new Set(wordings.map(({ template }) => template))];
  return names.map((name) => (
    <Section key={name} id={name} title={t(`template.${name}`)}>
      {wordings
        .filter(({ template }) => template === name)
        .map((wording) => (
          <Words key={`${wording.locale} ${wording.voice}`} wording={wording} />
        ))}
    </Section>
  ));
}

function Words({ wording: { template, locale, voice, mail, sms, letter } }: { wording: Wording }) {
  const t = useTranslations('outboxWork.wordings');
  const language = new Intl.DisplayNames('nl', { type: 'language' }).of(locale) ?? locale;
  return (
    <div className="flow flow--xs">
      <Heading level={3}>{voice === 'young' ? t('young', { language }) : language}</Heading>
      <details>
        <summary>
          {t('mail')}:{' '}
          <span lang={locale} dir={directionOf(locale)}>
            {mail.subject}
          </span>
        </summary>
        <p className="whitespace-pre-line" lang={locale} dir={directionOf(locale)}>
          {mail.text}
        </p>
      </details>
      {sms ? (
        <details>
          <summary>{t('sms')}</summary>
          <p lang={locale} dir={directionOf(locale)}>
            {sms}
          </p>
        </details>
      ) : null}
      {letter ? (
        <details>
          <summary>
            {t('letter')}:{' '}
            <span lang={locale} dir={directionOf(locale)}>
              {letter.title}
            </span>
          </summary>
          <div lang={locale} dir={directionOf(locale)} className="flow flow--2xs">
            {letter.blocks.map(({ text, language: own }, at) => (
              <p key={at} className="whitespace-pre-line" lang={own}>
                {text}
              </p>
            ))}
          </div>
          <Link href={paths.work.wordingPdf(template, locale, voice === 'young')}>
            {t('pdf', { language })}
          </Link>
        </details>
      ) : null}
    </div>
  );
}
