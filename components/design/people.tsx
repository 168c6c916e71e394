import { Brand } from '@/components/ui/brand';
import { Icon, iconNames } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import { Person, PersonDisc } from '@/components/ui/person-disc';
import { Pictogram, pictogramNames } from '@/components/ui/pictogram';
import type { DesignTexts, Specimen } from './specimen';

/** People, and what is drawn. */
export const peopleSpecimens = (t: DesignTexts): Specimen[] => [
  {
    name: 'PersonDisc',
    of: PersonDisc,
    states: {
      default: (['sm', 'md', 'lg'] as const).map((size) => (
        <PersonDisc key={size} name={t('sample.name')} size={size} />
      )),
      other: <PersonDisc name={t('sample.self')} self />,
    },
  },
  {
    name: 'Person',
    of: Person,
    states: {
      default: <Person name={t('sample.name')} role={t('sample.role')} />,
      long: <Person name={t('sample.longName')} role={t('sample.long')} />,
    },
  },
  {
    name: 'Mark',
    of: Mark,
    states: { default: <Mark /> },
  },
  {
    name: 'Brand',
    of: Brand,
    states: {
      default: <Brand href="#inhoud" name={t('sample.place')} municipality={t('sample.town')} />,
      focus: <Brand href="#inhoud" name={t('sample.place')} municipality={t('sample.town')} />,
      long: (
        <Brand href="#inhoud" name={t('sample.longWord')} municipality={t('sample.longName')} />
      ),
    },
  },
  {
    name: 'Pictogram',
    of: Pictogram,
    states: { default: pictogramNames.map((name) => <Pictogram key={name} name={name} />) },
  },
  {
    name: 'Icon',
    of: Icon,
    states: {
      default: iconNames.map((name) => <Icon key={name} name={name} />),
      other: <Icon name="info" size="sm" />,
    },
  },
];
