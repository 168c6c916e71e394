import { useTranslations } from 'next-intl';
import { LanguageForm, LanguageList } from '@/components/page/language-menu';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

/** The languages of these pages, and what to do for another one. */
export function Languages() {
  const t = useTranslations('home.languages');
  return (
    <div className="plein-band plein-band--line">
      <section className="plein-wrap" aria-labelledby="talen">
        <Heading level={2} look={3} id="talen">
          {t('title')}
        </Heading>
        <LanguageForm path={paths.home}>
          <LanguageList />
        </LanguageForm>
        <Paragraph look="small">{t('other')}</Paragraph>
      </section>
    </div>
  );
}
