import { useLocale, useTranslations } from 'next-intl';
import { LanguageForm } from '@/components/page/resident-page';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { languageOf, localeNames, locales } from '@/lib/messages';
import { paths } from '@/lib/paths';

/** The languages of these pages, each by its own name, and what to do for another one. */
export function Languages() {
  const t = useTranslations('home.languages');
  const here = languageOf(useLocale());
  return (
    <div className="plein-band plein-band--line">
      <section className="plein-wrap" aria-labelledby="talen">
        <Heading level={2} look={3} id="talen">
          {t('title')}
        </Heading>
        <LanguageForm path={paths.home}>
          <ul className="plein-langs">
            {locales.map((locale) => (
              <li key={locale}>
                <button
                  type="submit"
                  name="taal"
                  value={locale}
                  lang={locale}
                  className="nl-link nl-link--target"
                  aria-current={locale === here ? 'true' : undefined}
                >
                  {localeNames[locale]}
                </button>
              </li>
            ))}
          </ul>
        </LanguageForm>
        <Paragraph look="small">{t('other')}</Paragraph>
        {here === 'nl' ? null : <Paragraph look="small">{t('answer')}</Paragraph>}
      </section>
    </div>
  );
}
