import { Actions, Button } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { PrintButton } from '@/components/ui/print-button';
import { ToolButton } from '@/components/ui/tool-button';
import type { DesignTexts, Specimen } from './specimen';

const looks = ['secondary', 'subtle'] as const;

function button(t: DesignTexts): Specimen {
  return {
    name: 'Button',
    of: Button,
    states: {
      default: (
        <Button type="button" iconEnd="next">
          {t('sample.action')}
        </Button>
      ),
      other: [
        ...looks.map((variant) => (
          <Button key={variant} type="button" variant={variant} icon="later">
            {t('sample.quiet')}
          </Button>
        )),
        <Button key="small" type="button" size="small">
          {t('sample.action')}
        </Button>,
        <Button key="link" href="#inhoud">
          {t('sample.action')}
        </Button>,
      ],
      focus: [
        <Button key="primary" type="button">
          {t('sample.action')}
        </Button>,
        ...looks.map((variant) => (
          <Button key={variant} type="button" variant={variant}>
            {t('sample.quiet')}
          </Button>
        )),
      ],
      // What a press leaves while a form is on its way: the button stays, its words change.
      loading: <Button type="button">{t('sample.busy')}</Button>,
      long: (
        <Button type="button" iconEnd="next">
          {t('sample.longAction')}
        </Button>
      ),
    },
  };
}

/** What is pressed. */
export const pressSpecimens = (t: DesignTexts): Specimen[] => [
  button(t),
  {
    name: 'Actions',
    of: Actions,
    states: {
      default: (
        <Actions>
          <Button type="button">{t('sample.action')}</Button>
          <Button type="button" variant="subtle">
            {t('sample.quiet')}
          </Button>
        </Actions>
      ),
      long: (
        <Actions>
          <Button type="button">{t('sample.longAction')}</Button>
          <Button type="button" variant="subtle">
            {t('sample.longAction')}
          </Button>
        </Actions>
      ),
    },
  },
  {
    name: 'ToolButton',
    of: ToolButton,
    states: {
      default: <ToolButton icon="leave" text={t('sample.quiet')} />,
      focus: <ToolButton icon="leave" text={t('sample.quiet')} />,
      long: <ToolButton icon="leave" text={t('sample.longAction')} />,
    },
  },
  {
    name: 'PrintButton',
    of: PrintButton,
    states: {
      default: <PrintButton>{t('sample.print')}</PrintButton>,
      focus: <PrintButton>{t('sample.print')}</PrintButton>,
      long: <PrintButton>{t('sample.longAction')}</PrintButton>,
    },
  },
  {
    name: 'Pagination',
    of: Pagination,
    states: {
      default: (
        <Pagination
          label={t('sample.way')}
          previous={{ href: '#inhoud', text: t('sample.before') }}
          next={{ href: '#inhoud', text: t('sample.after') }}
        />
      ),
      other: (
        <Pagination
          label={t('sample.wayOne')}
          next={{ href: '#inhoud', text: t('sample.after') }}
        />
      ),
      focus: (
        <Pagination
          label={t('sample.before')}
          next={{ href: '#inhoud', text: t('sample.after') }}
        />
      ),
      empty: <Pagination label={t('sample.way')} />,
      long: (
        <Pagination
          label={t('sample.after')}
          previous={{ href: '#inhoud', text: t('sample.longAction') }}
          next={{ href: '#inhoud', text: t('sample.longAction') }}
        />
      ),
    },
  },
];
