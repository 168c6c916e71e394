import { AreaCard, AreaCards } from '@/components/ui/area-card';
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import type { DesignTexts, Specimen } from './specimen';

const pictogram = 'home' as const;
const optionsOf = (t: DesignTexts, prefix: string) => [
  { value: `${prefix}-yes`, label: t('sample.yes'), description: t('sample.help'), pictogram },
  { value: `${prefix}-no`, label: t('sample.no') },
];

function groups(t: DesignTexts): Specimen[] {
  const label = t('sample.title');
  const both = (id: string) => ({ id, name: id, label, options: optionsOf(t, id) });
  return [
    {
      name: 'RadioGroup',
      of: RadioGroup,
      states: {
        default: <RadioGroup {...both('radiogroup')} />,
        chosen: <RadioGroup {...both('radiogroup-gekozen')} defaultValue="radiogroup-gekozen-no" />,
        other: <RadioGroup {...both('radiogroup-naast')} inline />,
        focus: <RadioGroup {...both('radiogroup-focus')} />,
        error: <RadioGroup {...both('radiogroup-fout')} error={t('sample.error')} />,
        long: (
          <RadioGroup
            {...both('radiogroup-lang')}
            options={[{ value: 'long', label: t('sample.longAction') }]}
          />
        ),
      },
    },
    {
      name: 'CheckboxGroup',
      of: CheckboxGroup,
      states: {
        default: <CheckboxGroup {...both('checkboxgroup')} />,
        chosen: (
          <CheckboxGroup
            {...both('checkboxgroup-gekozen')}
            defaultValues={['checkboxgroup-gekozen-yes']}
          />
        ),
        other: <CheckboxGroup {...both('checkboxgroup-vlak')} plain />,
        focus: <CheckboxGroup {...both('checkboxgroup-focus')} />,
        error: <CheckboxGroup {...both('checkboxgroup-fout')} error={t('sample.error')} />,
        long: (
          <CheckboxGroup
            {...both('checkboxgroup-lang')}
            options={[{ value: 'checkboxgroup-long', label: t('sample.longAction') }]}
          />
        ),
      },
    },
  ];
}

/** What is chosen. */
export const choiceSpecimens = (t: DesignTexts): Specimen[] => [
  {
    name: 'Checkbox',
    of: Checkbox,
    states: {
      default: <Checkbox name="checkbox" label={t('sample.maybe')} />,
      chosen: <Checkbox name="checkbox-gekozen" label={t('sample.maybe')} defaultChecked />,
      other: <Checkbox name="checkbox-vlak" label={t('sample.maybe')} plain />,
      focus: <Checkbox name="checkbox-focus" label={t('sample.maybe')} />,
      long: (
        <Checkbox
          name="checkbox-lang"
          label={t('sample.longAction')}
          description={t('sample.long')}
        />
      ),
    },
  },
  ...groups(t),
  {
    name: 'AreaCard',
    of: AreaCard,
    states: {
      default: (
        <AreaCard
          name="area"
          value="geld"
          label={t('sample.money')}
          example={t('sample.moneyExample')}
        />
      ),
      chosen: (
        <AreaCard
          name="area-gekozen"
          value="geld"
          label={t('sample.money')}
          example={t('sample.moneyExample')}
          defaultChecked
        />
      ),
      focus: (
        <AreaCard
          name="area-focus"
          value="wonen"
          label={t('sample.home')}
          example={t('sample.homeExample')}
        />
      ),
      long: (
        <AreaCard
          name="area-lang"
          value="wonen"
          label={t('sample.longWord')}
          example={t('sample.long')}
        />
      ),
    },
  },
  {
    name: 'AreaCards',
    of: AreaCards,
    states: {
      default: (
        <AreaCards>
          {(['money', 'home'] as const).map((area) => (
            <AreaCard
              key={area}
              name={`areas-${area}`}
              value={area === 'money' ? 'geld' : 'wonen'}
              label={t(`sample.${area}`)}
              example={t(`sample.${area}Example`)}
            />
          ))}
        </AreaCards>
      ),
    },
  },
];
