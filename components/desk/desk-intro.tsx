import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { DeskKeys } from './desk-keys';
import { partOfDay } from './part-of-day';

/** The greeting, and the keys that work on this screen. */
export function DeskIntro({ at }: { at: Date }) {
  const t = useTranslations('desk');
  return (
    <div className="plein-casehead">
      <div className="flow flow--2xs">
        <Heading level={1}>{t(`greeting.${partOfDay(at)}`)}</Heading>
        <Paragraph>
          {t('readAlong')}{' '}
          <DeskKeys
            formId="balie"
            saveTo={paths.desk.save}
            savedText={t('saved')}
            notSavedText={t('notSaved')}
          />
        </Paragraph>
      </div>
      <p className="plein-keyline needs-script max-lg:hidden">
        <span>
          <kbd>{t('keys.send')}</kbd> {t('keys.sendText')}
        </span>
        <span>
          <kbd>{t('keys.clear')}</kbd> {t('keys.clearText')}
        </span>
      </p>
    </div>
  );
}
