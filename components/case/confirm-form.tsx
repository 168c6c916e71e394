import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { RadioGroup } from '@/components/ui/choice';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { HouseholdAddress } from '@/lib/queries/shared/case/case-facts';
import type { NamedPerson } from '@/lib/queries/case/named';
import type { Member } from '@/lib/queries/shared/case/people';
import type { CaseRequest } from '@/lib/queries/shared/case/requests';
import { useDates } from './dates';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { fullName } from './names';
import { typedText, type Kept } from './kept';
import { PeopleChoices } from './people-choices';

type Props = {
  caseId: string;
  request: CaseRequest;
  known: Member;
  household: HouseholdAddress;
  named: readonly NamedPerson[];
  members: readonly Member[];
  kept: Kept;
};

type Facts = {
  name: string;
  birthDate: string | null;
  address: string;
  phone: string;
  email: string;
};

/** What the sender wrote beside what we know, and the question whether this is one person. */
export function ConfirmForm(props: Props) {
  const t = useTranslations('work.confirm');
  const { caseId, request, known, named, members, kept } = props;
  const errorOf = useFieldErrors(kept?.errors);
  const name = fullName(known);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <div className="plein-split plein-split--even">
        <Section id="afzender" title={t('sent')}>
          <FactList facts={sentFacts(request)} />
        </Section>
        <Section id="bekend" title={t('known')}>
          <FactList facts={knownFacts(props)} />
        </Section>
      </div>
      <WorkForm
        action={paths.work.action(caseId, `bevestigen/${request.id}/opslaan`)}
        save={t('save')}
      >
        <RadioGroup
          name="decision"
          label={t('question')}
          options={[
            { value: 'same', label: t('same', { name }), description: t('sameHelp') },
            { value: 'other', label: t('other'), description: t('otherHelp') },
          ]}
          defaultValue={typedText(kept, 'decision')}
          error={errorOf('decision')}
        />
        <PeopleChoices named={named} members={members} kept={kept} />
      </WorkForm>
    </>
  );
}

const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ');

function sentFacts({ answers }: CaseRequest): Facts {
  const { 'wie-bent-u': who, bereiken } = answers;
  return {
    name: fullName(who),
    birthDate: who.birthDate,
    address: [line(who.street, who.houseNumber), line(who.postcode, who.city)]
      .filter(Boolean)
      .join(', '),
    phone: bereiken.phone,
    email: bereiken.email,
  };
}

function knownFacts({ known, household }: Props): Facts {
  const { street, houseNumber, postcode, city } = household;
  return {
    name: fullName(known),
    birthDate: known.birthDate,
    address: [line(street, houseNumber), line(postcode, city)].filter(Boolean).join(', '),
    phone: known.phone ?? '',
    email: known.email ?? '',
  };
}

function FactList({ facts }: { facts: Facts }) {
  const t = useTranslations('work.confirm');
  const dates = useDates();
  const items = {
    name: facts.name,
    birthDate: facts.birthDate ? dates.plain(facts.birthDate) : '',
    address: facts.address,
    phone: facts.phone,
    email: facts.email,
  };
  return (
    <DefinitionList
      items={Object.entries(items).map(([key, value]) => ({
        term: t(key as keyof Facts),
        value: value || t('unknown'),
      }))}
    />
  );
}
