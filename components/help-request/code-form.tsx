import { useTranslations } from 'next-intl';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { LaterPage } from '@/lib/queries/draft/later-page';
import { BirthDate } from './birth-date';
import { dateOf } from './typed';

type Props = LaterPage & { wrong: ReadonlyMap<string, string> };

/** Asks for a code; the birth date only when it is not known yet. */
export function CodeForm({ isBirthDateKnown, typed, wrong }: Props) {
  const t = useTranslations('request.later');
  return (
    <form
      method="post"
      action={paths.help.laterCode}
      id={mainForm}
      className="flow flow--sm plein-group"
      aria-labelledby="elders"
      noValidate
    >
      <Heading level={2} id="elders">
        {t('elsewhereTitle')}
      </Heading>
      <Paragraph>{t('elsewhere')}</Paragraph>
      {isBirthDateKnown ? null : (
        <BirthDate
          name="birthDate"
          label={t('birthDate')}
          description={t('birthDateHelp')}
          value={dateOf(typed as Parameters<typeof dateOf>[0], 'birthDate')}
          errors={wrong}
          own
        />
      )}
      <Actions>
        <Button>{t('make')}</Button>
      </Actions>
    </form>
  );
}
