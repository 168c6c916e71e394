import { useTranslations } from 'next-intl';
import type { Kept } from '@/components/case/kept';
import { typedText } from '@/components/case/kept';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { TakingPart } from '@/lib/queries/involved/taking-part';

/** Asks the contact person that somebody stops; nobody has to say why. */
export function AskToEndForm({ helper, kept }: { helper: TakingPart; kept: Kept }) {
  const t = useTranslations('involved.askToEnd');
  const common = useTranslations('common');
  const errors = kept?.errors ?? [];
  const { byField } = useErrorTexts(errors);
  const { id, name } = helper;
  return (
    <FormFrame
      back={{ href: paths.mine.circle, text: t('back') }}
      title={t('title', { name })}
      lead={t('lead', { name })}
      errors={errors}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.mine.askToEndSend(id)}
        id={mainForm}
        noValidate
      >
        <div className="flow flow--xs">
          <Heading level={2} look={3}>
            {t('what')}
          </Heading>
          <ul className="plein-list">
            <li>{t('first')}</li>
            <li>{t('second')}</li>
            <li>{t('third')}</li>
          </ul>
        </div>
        <TextArea
          name="words"
          label={t('words')}
          description={t('wordsHelp')}
          optional={common('optional')}
          defaultValue={typedText(kept, 'words')}
          error={byField.get('words')}
          rows={4}
        />
        <Actions>
          <Button>{t('send')}</Button>
          <Link href={paths.mine.circle} target>
            {t('keep', { name })}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}
