import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { languageOf, localeNames, locales } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { ReadingForm } from './reading-form';

type Props = {
  /** address of this page, to come back to */
  path: string;
  /** id of the form of the page: it is posted along, so nothing typed is lost */
  form?: string;
};

/** All languages, behind one word of the header. Opens without a script. */
export function LanguageMenu({ path, form }: Props) {
  const t = useTranslations('common.header');
  return (
    <details className="plein-langmenu">
      <summary className="plein-tool">
        <Icon name="language" />
        <span>{t('languages')}</span>
      </summary>
      <div className="plein-langmenu__list">
        {form ? (
          <LanguageList form={form} />
        ) : (
          <ReadingForm action={paths.language} path={path}>
            <LanguageList />
          </ReadingForm>
        )}
      </div>
    </details>
  );
}

/** The languages of these pages, each by its own name, for whoever looks for it. */
export function LanguageList({ form }: Pick<Props, 'form'>) {
  const here = languageOf(useLocale());
  return (
    <ul className="plein-langs">
      {locales.map((locale) => (
        <li key={locale}>
          <button
            type="submit"
            name="taal"
            value={locale}
            lang={locale}
            form={form}
            formNoValidate
            className="nl-link nl-link--target"
            aria-current={locale === here ? 'true' : undefined}
          >
            {localeNames[locale]}
          </button>
        </li>
      ))}
    </ul>
  );
}
