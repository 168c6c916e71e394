import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import { DeskStep } from './desk-step';
import type { DeskFields } from './types';

/** An answer that could be given at once, when there is one. */
export function EndingStep({ typed, errors }: DeskFields) {
  const t = useTranslations('desk.ending');
  return (
    <DeskStep number={5} title={t('title')} first="answer">
      <TextArea
        name="answer"
        label={t('answer')}
        rows={2}
        error={errors.answer}
        defaultValue={typed.answer}
      />
    </DeskStep>
  );
}

/**
 * Sent on to a contact person, or answered at once; or the screen is emptied for the next person. On a large screen always
 * in sight, however much was typed above it.
 */
export function EndingBar() {
  const t = useTranslations('desk.ending');
  const keys = useTranslations('desk.keys');
  return (
    <div className="plein-deskbar plein-row plein-row--fill">
      <Button id="doorgeven" iconEnd="next" formAction={paths.desk.send}>
        {t('send')}
      </Button>
      <Button variant="secondary" formAction={paths.desk.answer}>
        {t('answered')}
      </Button>
      <Button variant="subtle" id="leeg" formAction={paths.desk.clear}>
        {t('clear')} <kbd>{keys('clear')}</kbd>
      </Button>
    </div>
  );
}
