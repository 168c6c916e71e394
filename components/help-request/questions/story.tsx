import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { TextArea } from '@/components/ui/text-area';
import type { FieldsProps, Reading } from '../question';
import { Quote } from '../quote';
import { isTicked, textOf } from '../typed';

/** The story comes first, in one open box. */
export function StoryFields({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.verhaal');
  return (
    <div className="flow flow--xs">
      <TextArea
        name="story"
        label={t('label')}
        description={t('help')}
        error={errors.get('story')}
        defaultValue={textOf(typed, 'story')}
        rows={8}
        spellCheck
      />
      <Link href="#mens" icon="message">
        {t('someone')}
      </Link>
      <Checkbox
        name="isShort"
        label={t('short')}
        description={t('shortHelp')}
        defaultChecked={isTicked(typed, 'isShort')}
      />
    </div>
  );
}

export const useStoryReading: Reading<'verhaal'> = ({ story }) => {
  const t = useTranslations('request.verhaal');
  const answer = story ? <Quote>{story}</Quote> : null;
  return [{ page: 'verhaal', field: 'story', question: t('read'), about: t('about'), answer }];
};
