import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { fullName } from '@/components/case/names';
import { RadioGroup } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/form-field';
import { TextInput } from '@/components/ui/text-input';
import type { Member } from '@/lib/queries/shared/case/people';
import {
  authorityKinds,
  authoritySources,
  institution,
  livesElsewhere,
} from '@/lib/schemas/authority';
import { BsnQuestion } from './bsn-question';
import { GuardianQuestions } from './guardian-questions';
import { ReadingQuestion } from './reading-question';

type Props = {
  action: string;
  adults: readonly Member[];
  /** the household is careful with who lives elsewhere */
  isUnsafe: boolean;
  formKey: string;
  kept: Kept;
};

/** Who decides, of this household or from elsewhere; what kind of authority, how we know, and what is read elsewhere. */
export function RecordForm({ action, adults, isUnsafe, formKey, kept }: Props) {
  const t = useTranslations('authorityWork.record');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  const choices = [
    ...adults.map((one) => ({ value: one.personId, label: fullName(one) })),
    { value: livesElsewhere, label: t('elsewhere'), description: t('elsewhereHelp') },
    { value: institution, label: t('institution'), description: t('institutionHelp') },
  ];
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
        <RadioGroup
          name="adult"
          label={t('adult')}
          options={choices}
          defaultValue={typedText(kept, 'adult')}
          error={errorOf('adult')}
        />
        <Elsewhere kept={kept} />
        <FieldGroup id="instelling" label={t('whichInstitution')} description={t('whichHelp')}>
          <div className="flow flow--md">
            <GuardianQuestions kept={kept} withName />
          </div>
        </FieldGroup>
        <RadioGroup
          name="kind"
          label={t('kind')}
          options={authorityKinds.map((value) => ({
            ...{ value, label: t(`kinds.${value}`), description: t(`kindHelp.${value}`) },
          }))}
          defaultValue={typedText(kept, 'kind') ?? 'parental'}
          error={errorOf('kind')}
        />
        <RadioGroup
          name="source"
          label={t('source')}
          options={authoritySources.map((value) => ({ value, label: t(`sources.${value}`) }))}
          defaultValue={typedText(kept, 'source')}
          error={errorOf('source')}
        />
        <DateQuestion
          name="since"
          label={t('since')}
          optional={common('optional')}
          kept={kept}
          error={errorOf('since')}
        />
        <ReadingQuestion kept={kept} isUnsafe={isUnsafe} stands="unlessUnsafe" reason="" />
      </WorkForm>
    </>
  );
}

/** Only for somebody who lives elsewhere: who it is, and how to reach this one. */
function Elsewhere({ kept }: { kept: Kept }) {
  const t = useTranslations('authorityWork.record');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  const optional = common('optional');
  const text = (name: 'name' | 'phone' | 'email') => (
    <TextInput
      {...{ name, label: t(name), error: errorOf(name) }}
      type={name === 'phone' ? 'tel' : 'text'}
      optional={name === 'name' ? undefined : optional}
      defaultValue={typedText(kept, name) ?? ''}
    />
  );
  return (
    <FieldGroup id="elders" label={t('who')} description={t('whoHelp')}>
      <div className="flow flow--md">
        {text('name')}
        <DateQuestion
          name="birthDate"
          label={t('birthDate')}
          optional={optional}
          kept={kept}
          error={errorOf('birthDate')}
        />
        {errorOf('known') ? (
          <RadioGroup
            name="known"
            label={t('known')}
            description={t('knownHelp')}
            options={(['same', 'other'] as const).map((value) => ({ value, label: t(value) }))}
            error={errorOf('known')}
          />
        ) : null}
        {text('phone')}
        {text('email')}
        <BsnQuestion {...{ kept, optional }} />
      </div>
    </FieldGroup>
  );
}
