import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice';
import type { Member } from '@/lib/queries/shared/case/people';
import type { NamedPerson } from '@/lib/queries/case/named';
import { useDates } from './dates';
import { useFieldErrors } from './form-errors';
import { fullName } from './names';
import { typedText, type Kept } from './kept';

type Props = { named: readonly NamedPerson[]; members: readonly Member[]; kept: Kept };

/** Per named person: lives here too, is somebody we know, or lives elsewhere. The likely one is chosen already. */
export function PeopleChoices({ named, members, kept }: Props) {
  const t = useTranslations('work.people');
  const dates = useDates();
  const errorOf = useFieldErrors(kept?.errors);
  return named.map((person) => {
    const name = `people.${person.memberId}`;
    const facts = [
      person.relation === 'asker' ? '' : person.relation,
      person.birthDate && t('bornOn', { day: dates.plain(person.birthDate) }),
    ];
    return (
      <RadioGroup
        key={person.memberId}
        name={name}
        label={t('legend', { name: fullName(person) })}
        description={facts.filter(Boolean).join(', ')}
        options={[
          { value: 'here', label: t('here') },
          ...members.map((member) => ({
            value: member.personId,
            label: t('is', { name: fullName(member) }),
          })),
          { value: 'elsewhere', label: t('elsewhere') },
        ]}
        defaultValue={typedText(kept, name) ?? person.probably ?? 'here'}
        error={errorOf(name)}
      />
    );
  });
}
