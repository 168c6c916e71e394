import { useTranslations } from 'next-intl';
import { LanguageList } from '@/components/page/language-menu';
import { ReadingForm } from '@/components/page/reading-form';
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
        <ReadingForm action={paths.language} path={paths.home}>
          <LanguageList />
        </ReadingForm>
        <Paragraph look="small">{t('other')}</Paragraph>
      </section>
    </div>
  );
}
