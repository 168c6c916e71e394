import { CrisisBlock } from '@/components/ui/crisis-block';
import { WaysBlock } from '@/components/ui/ways-block';
import type { DesignTexts, Specimen } from './specimen';

/** Ways to a person. */
export const waySpecimens = (t: DesignTexts): Specimen[] => [
  {
    name: 'CrisisBlock',
    of: CrisisBlock,
    states: {
      default: (
        <CrisisBlock
          title={t('sample.right')}
          lines={[{ what: t('sample.danger'), number: '112', tel: '112' }]}
        />
      ),
      focus: (
        <CrisisBlock
          id="nu-focus"
          title={t('states.focus')}
          lines={[{ what: t('sample.danger'), number: '112', tel: '112' }]}
        />
      ),
      long: (
        <CrisisBlock
          id="nu-lang"
          title={t('sample.longAction')}
          lines={[{ what: t('sample.long'), number: t('sample.phone'), tel: '0880000014' }]}
        />
      ),
    },
  },
  {
    name: 'WaysBlock',
    of: WaysBlock,
    states: {
      default: (
        <WaysBlock
          title={t('sample.person')}
          intro={t('sample.personMore')}
          ways={[
            { icon: 'phone', title: t('sample.call'), href: '#inhoud', text: t('sample.phone') },
            {
              ...{ icon: 'door', title: t('sample.come'), href: '#inhoud' },
              ...{ text: t('sample.street'), note: t('sample.long') },
            },
          ]}
        />
      ),
      focus: (
        <WaysBlock
          id="mens-focus"
          title={t('sample.come')}
          intro={t('sample.personMore')}
          ways={[
            { icon: 'phone', title: t('sample.call'), href: '#inhoud', text: t('sample.phone') },
          ]}
        />
      ),
      long: (
        <WaysBlock
          id="mens-lang"
          title={t('sample.longName')}
          intro={t('sample.long')}
          ways={[
            {
              ...{ icon: 'phone', title: t('sample.longAction'), href: '#inhoud' },
              ...{ text: t('sample.longName'), note: t('sample.long') },
            },
          ]}
        />
      ),
    },
  },
];
