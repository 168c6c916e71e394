import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import type { People } from '@/lib/queries/shared/case/people';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedText, type Kept } from './kept';
import { fullName } from './names';

/** Which household comes in: by its number, for names are alike. */
export function FindOther({ caseId, kept }: { caseId: string; kept: Kept }) {
  const t = useTranslations('work.join');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.action(caseId, 'samen/zoeken')} save={t('find')}>
        <TextInput
          name="number"
          label={t('number')}
          description={t('numberHelp')}
          width="short"
          defaultValue={typedText(kept, 'number') ?? ''}
          error={errorOf('number')}
        />
      </WorkForm>
    </>
  );
}

type Props = {
  action: string;
  kept: Kept;
  /** of the household that stays, and of the one that comes in */
  people: readonly [here: People, there: People];
  contactPerson: string;
};

/** Both households side by side, what will happen, and one button. */
export function JoinForm({ action, kept, people: [here, there], contactPerson }: Props) {
  const t = useTranslations('work.join');
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <div className="plein-split plein-split--case">
        <Living title={t('here')} people={here} />
        <Living title={t('there')} people={there} />
      </div>
      <WorkForm action={action} save={t('save')}>
        <Heading level={2} look={3}>
          {t('along')}
        </Heading>
        <ul className="plein-lines">
          <li>{t('alongPeople')}</li>
          <li>{t('alongRequests')}</li>
          <li>{t('alongContact', { name: contactPerson })}</li>
          <li>{t('alongClosed')}</li>
        </ul>
      </WorkForm>
    </>
  );
}

function Living({ title, people }: { title: string; people: People }) {
  const who = useTranslations('work.case.who');
  return (
    <section className="flow flow--xs">
      <Heading level={2} look={3}>
        {title}
      </Heading>
      <ul className="plein-lines">
        {people.members.map((member) => (
          <li key={member.memberId} dir="auto">
            {member.age === null
              ? fullName(member)
              : who('years', { name: fullName(member), age: member.age })}
          </li>
        ))}
      </ul>
    </section>
  );
}
