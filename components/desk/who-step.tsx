import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateFields } from '@/components/ui/date-fields';
import { FormField, describedBy } from '@/components/ui/form-field';
import { paths } from '@/lib/paths';
import { DeskStep } from './desk-step';
import type { DeskFields } from './types';

const names = { day: 'birthDate.day', month: 'birthDate.month', year: 'birthDate.year' };

/** Name and birth date: both are needed to look somebody up. The button is the form's first, so Enter means: look up. */
export function WhoStep({ typed, errors, isFresh }: DeskFields & { isFresh: boolean }) {
  const t = useTranslations('desk.who');
  const keys = useTranslations('desk.keys');
  const labels = { day: t('day'), month: t('month'), year: t('year') };
  return (
    <DeskStep number={1} title={t('title')} first="name">
      <FormField id="name" label={t('name')} error={errors.name}>
        <input
          className="utrecht-textbox"
          id="name"
          name="name"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          autoFocus={isFresh}
          defaultValue={typed.name}
          aria-invalid={errors.name ? true : undefined}
          aria-describedby={describedBy('name', { error: errors.name })}
        />
      </FormField>
      <div className="plein-row">
        <DateFields
          label={t('birthDate')}
          names={names}
          labels={labels}
          defaultValues={typed.birthDate}
          error={errors.birthDate}
        />
        <Button variant="secondary" icon="search" formAction={paths.desk.lookUp}>
          {t('search')} <kbd>{keys('enter')}</kbd>
        </Button>
      </div>
    </DeskStep>
  );
}
