import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/form-field';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import type { HouseholdAddress } from '@/lib/queries/shared/case/case-facts';
import { BothVersions } from './both-versions';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { seenVersion, typedText, wasTicked, type Kept } from './kept';
import { SeenFields } from './seen-fields';

const texts = ['street', 'houseNumber', 'postcode', 'city'] as const;
const flags = ['mayNotBeCalledHome', 'isAddressSecret', 'hasSafetyFlag'] as const;
const ticked = '1';

type Props = { caseId: string; household: HouseholdAddress; kept: Kept };

/** Where the household lives, and how careful to be. */
export function HouseholdForm(props: Props) {
  return props.kept?.current ? <StaleHousehold {...props} /> : <FreshHousehold {...props} />;
}

const action = (caseId: string) => paths.work.action(caseId, 'adres/opslaan');

/** As the form says it. */
const standsOf = (household: HouseholdAddress): Record<string, string> =>
  Object.fromEntries([
    ...texts.map((name) => [name, household[name] ?? '']),
    ...flags.map((name) => [name, household[name] ? ticked : '']),
  ]);

function FreshHousehold({ caseId, household, kept }: Props) {
  const t = useTranslations('work.edit');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm
        action={action(caseId)}
        save={t('save')}
        version={seenVersion(kept, 'version', household.version)}
      >
        <SeenFields kept={kept} stands={standsOf(household)} />
        {texts.map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(name)}
            width={name === 'houseNumber' || name === 'postcode' ? 'short' : 'full'}
            defaultValue={typedText(kept, name) ?? household[name] ?? ''}
            error={errorOf(name)}
          />
        ))}
        <FieldGroup id="safety" label={t('safety')}>
          <div className="plein-choices">
            {flags.map((name) => (
              <Checkbox
                key={name}
                name={name}
                value={ticked}
                label={t(name)}
                description={t.has(`${name}Help` as never) ? t(`${name}Help` as never) : undefined}
                defaultChecked={wasTicked(kept, name, household[name])}
              />
            ))}
          </div>
        </FieldGroup>
      </WorkForm>
    </>
  );
}

function StaleHousehold({ caseId, household, kept }: Props) {
  const t = useTranslations('work.edit');
  const yesOrNo = (value: string) => (value === ticked ? t('yes') : t('no'));
  const facts = [
    ...texts.map((name) => ({
      name,
      label: t(name),
      typed: typedText(kept, name) ?? '',
      current: household[name] ?? '',
    })),
    ...flags.map((name) => ({
      name,
      label: t(name),
      typed: typedText(kept, name) ? ticked : '',
      current: household[name] ? ticked : '',
      words: yesOrNo,
    })),
  ];
  return <BothVersions action={action(caseId)} version={household.version} {...{ facts, kept }} />;
}
