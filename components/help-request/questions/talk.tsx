import { useTranslations } from 'next-intl';
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import {
  contactMoments,
  contactWays,
  homeVisits,
  needsToCome,
  type HelpRequestAnswers,
} from '@/lib/schemas/help-request';
import { asksHomeVisit } from '@/lib/schemas/safe-reach';
import type { FieldsProps, ReadAnswer } from '../question';
import { choicesOf, textOf } from '../typed';

/** Without phone, e-mail and address only coming by is left to offer, beside what was chosen before. */
function Ways({ typed, errors, site, all }: FieldsProps) {
  const t = useTranslations('request.gesprek');
  const optional = useTranslations('common')('optional');
  const { street, city } = site;
  const mustCome = needsToCome(all);
  const chosen = choicesOf(typed, 'ways');
  const offered = contactWays.filter((way) => !mustCome || way === 'plein' || chosen.includes(way));
  return (
    <CheckboxGroup
      name="ways"
      label={t('ways')}
      description={mustCome ? t('waysHelpCome') : t('waysHelp')}
      optional={mustCome ? undefined : optional}
      error={errors.get('ways')}
      defaultValues={chosen}
      options={offered.map((way) => ({
        value: way,
        pictogram: way,
        label: t(`way.${way}`),
        description: way === 'plein' ? t('wayHelp.plein', { street, city }) : undefined,
      }))}
    />
  );
}

/** Somebody would like us to come home, and it is not safe there: nobody guesses what is wise. */
function HomeVisit({ typed, errors }: FieldsProps) {
  const t = useTranslations('request.gesprek.homeVisit');
  return (
    <RadioGroup
      name="homeVisit"
      label={t('label')}
      description={t('help')}
      error={errors.get('homeVisit')}
      options={homeVisits.map((visit) => ({ value: visit, label: t(visit) }))}
      defaultValue={textOf(typed, 'homeVisit')}
    />
  );
}

/** How and when. */
export function TalkFields(props: FieldsProps) {
  const { typed, errors, all } = props;
  const t = useTranslations('request.gesprek');
  const optional = useTranslations('common')('optional');
  return (
    <>
      <Ways {...props} />
      {asksHomeVisit({ ...all, gesprek: typed }) ? <HomeVisit {...props} /> : null}
      <CheckboxGroup
        name="moments"
        label={t('moments')}
        optional={optional}
        error={errors.get('moments')}
        defaultValues={choicesOf(typed, 'moments')}
        options={contactMoments.map((moment) => ({ value: moment, label: t(`moment.${moment}`) }))}
      />
    </>
  );
}

/** The ways in words; coming home with what was said about whether that is safe. */
function useWays({ ways, homeVisit }: HelpRequestAnswers['bereiken']): string {
  const t = useTranslations('request.gesprek');
  const care = homeVisit === 'safe' || homeVisit === 'ask' ? homeVisit : null;
  const word = (way: (typeof contactWays)[number]) =>
    way === 'home' && care ? t(`homeVisit.read.${care}`, { way: t('way.home') }) : t(`way.${way}`);
  return ways.map(word).join(', ');
}

export function useTalkReading(answers: HelpRequestAnswers['bereiken']): ReadAnswer[] {
  const t = useTranslations('request.gesprek');
  const read = {
    ways: useWays(answers),
    moments: answers.moments.map((moment) => t(`moment.${moment}`)).join(', '),
  };
  const covers = { ways: ['ways', 'homeVisit'], moments: ['moments'] };
  return (['ways', 'moments'] as const).map((key) => ({
    page: 'gesprek',
    field: key,
    covers: covers[key],
    question: t(`read.${key}`),
    about: t(`about.${key}`),
    answer: read[key] || null,
  }));
}
