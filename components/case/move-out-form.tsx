import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Checkbox, CheckboxGroup } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/form-field';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import type { ComingVisit } from '@/lib/queries/case/open-matters';
import type { Member } from '@/lib/queries/shared/case/people';
import { useDates } from './dates';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedList, typedText, wasTicked, type Kept } from './kept';
import { fullName } from './names';

const texts = ['street', 'houseNumber', 'postcode', 'city'] as const;
const flags = ['isAddressSecret', 'hasSafetyFlag'] as const;

type Props = {
  caseId: string;
  members: readonly Member[];
  /** it was not safe here, or the address is secret: somebody else helps, unless the colleague says otherwise */
  isUnsafe: boolean;
  kept: Kept;
  formKey: string;
  /** what was planned and is not over */
  visits: readonly ComingVisit[];
};

/** Who leaves, where to, how careful to be, and what goes along. */
export function MoveOutForm({ caseId, members, isUnsafe, kept, formKey, visits }: Props) {
  const t = useTranslations('work.moveOut');
  const who = useTranslations('work.case.who');
  const errorOf = useFieldErrors(kept?.errors);
  const nameOf = (member: Member) =>
    member.age === null
      ? fullName(member)
      : who('years', { name: fullName(member), age: member.age });
  return (
    <>
      {kept?.current ? <ToCheck {...{ members, kept }} /> : <FormErrors errors={kept?.errors} />}
      <WorkForm action={paths.work.action(caseId, 'weg/opslaan')} save={t('save')}>
        {kept?.current ? <input type="hidden" name="isChecked" value="1" /> : null}
        <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
        <CheckboxGroup
          name="people"
          label={t('people')}
          description={t('peopleHelp')}
          options={members.map((member) => ({ value: member.personId, label: nameOf(member) }))}
          defaultValues={typedList(kept, 'people') ?? []}
          error={errorOf('people')}
        />
        <FieldGroup id="where" label={t('where')} description={t('whereHelp')}>
          <div className="flow flow--md">
            {texts.map((name) => (
              <TextInput
                key={name}
                name={name}
                label={t(name)}
                width={name === 'houseNumber' || name === 'postcode' ? 'short' : 'full'}
                defaultValue={typedText(kept, name) ?? ''}
                error={errorOf(name)}
              />
            ))}
          </div>
        </FieldGroup>
        <FieldGroup id="safety" label={t('safety')} error={errorOf('wantsOther')}>
          <div className="plein-choices">
            {flags.map((name) => (
              <Checkbox
                key={name}
                {...{ name, value: '1', label: t(name) }}
                defaultChecked={wasTicked(kept, name, isUnsafe && name === 'hasSafetyFlag')}
              />
            ))}
            <Checkbox
              {...{ name: 'wantsOther', value: '1', label: t('wantsOther') }}
              description={t(isUnsafe ? 'wantsOtherUnsafe' : 'wantsOtherHelp')}
              defaultChecked={wasTicked(kept, 'wantsOther', isUnsafe)}
            />
          </div>
        </FieldGroup>
        <Visits {...{ visits, kept }} />
        <Along />
      </WorkForm>
    </>
  );
}

/** Read back once before it is written down: it is not undone by pressing again. */
function ToCheck({ members, kept }: Pick<Props, 'members' | 'kept'>) {
  const t = useTranslations('work.moveOut.check');
  const format = useFormatter();
  const leaving = typedList(kept, 'people') ?? [];
  const names = members.filter(({ personId }) => leaving.includes(personId)).map(fullName);
  return (
    <Alert kind="warning" id="fouten" live title={t('title')}>
      <Paragraph>{t('who', { names: format.list(names), count: names.length })}</Paragraph>
      <Paragraph>{t('stay')}</Paragraph>
      <Paragraph>{t('yes')}</Paragraph>
    </Alert>
  );
}

/** Which appointments are for who leaves: the others stay. */
function Visits({ visits, kept }: Pick<Props, 'visits' | 'kept'>) {
  const t = useTranslations('work.moveOut');
  const open = useTranslations('work.open');
  const dates = useDates();
  const errorOf = useFieldErrors(kept?.errors);
  if (visits.length === 0) return null;
  const options = visits.map(({ id, startsAt, what, who }) => ({
    value: id,
    label: open(who.length > 0 ? 'visit' : 'visitAlone', {
      ...{ moment: dates.moment(startsAt), what, who: who.join(', ') },
    }),
  }));
  return (
    <CheckboxGroup
      name="visits"
      label={t('visits')}
      description={t('visitsHelp')}
      options={options}
      defaultValues={typedList(kept, 'visits') ?? []}
      error={errorOf('visits')}
    />
  );
}

/** Said before it happens: what follows whoever leaves, and what does not. */
function Along() {
  const t = useTranslations('work.moveOut');
  return (
    <div className="flow flow--sm">
      <Heading level={2} look={3}>
        {t('along')}
      </Heading>
      <ul className="plein-lines">
        <li>{t('alongRequests')}</li>
        <li>{t('alongGoals')}</li>
        <li>{t('alongTalk')}</li>
      </ul>
      <Heading level={2} look={3}>
        {t('stays')}
      </Heading>
      <Paragraph>{t('staysText')}</Paragraph>
    </div>
  );
}
