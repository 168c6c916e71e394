import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { HelpBar } from '@/components/ui/help-bar';
import { PageFooter } from '@/components/ui/page-footer';
import { PageHeader } from '@/components/ui/page-header';
import { ToolButton } from '@/components/ui/tool-button';
import { WorkHeader } from '@/components/ui/work-header';
import type { DesignTexts, Specimen } from './specimen';

const to = '#inhoud';

function work(t: DesignTexts, name: string, label: string) {
  const brand = { href: to, name: t('sample.place'), municipality: t('sample.town') };
  const items = [
    { href: to, text: t('sample.today'), current: true },
    { href: '#ontwerp', text: t('sample.messages'), count: 2, countText: t('sample.unread') },
  ];
  return (
    <WorkHeader brand={brand} nav={{ label, items }} person={{ name, role: t('sample.role') }} />
  );
}

function dialog(t: DesignTexts, id: string, text: string) {
  return (
    <Dialog open id={`dialog-${id}`} title={t(`states.${id as 'default'}`)} text={text}>
      <div className="plein-actions mt-6">
        <Button type="button">{t('sample.action')}</Button>
      </div>
    </Dialog>
  );
}

/** What stands around a page, or comes up over it. */
export const frameSpecimens = (t: DesignTexts): Specimen[] => [
  {
    name: 'PageHeader',
    of: PageHeader,
    states: {
      default: (
        <PageHeader
          brand={{ href: to, name: t('sample.place'), municipality: t('sample.town') }}
          leave={<ToolButton icon="leave" text={t('sample.quiet')} />}
        >
          <ToolButton icon="lock" text={t('sample.quiet')} />
        </PageHeader>
      ),
      focus: (
        <PageHeader brand={{ href: to, name: t('sample.place'), municipality: t('sample.town') }}>
          <ToolButton icon="leave" text={t('sample.quiet')} />
        </PageHeader>
      ),
      long: (
        <PageHeader
          brand={{ href: to, name: t('sample.place'), municipality: t('sample.longName') }}
          leave={<ToolButton icon="leave" text={t('sample.quiet')} />}
        />
      ),
    },
  },
  {
    name: 'HelpBar',
    of: HelpBar,
    states: {
      default: (
        <HelpBar
          label={t('sample.helpbar')}
          person={{ href: to, text: t('sample.person'), more: t('sample.personMore') }}
          action={{ icon: 'flag', text: t('sample.quiet'), href: to }}
        />
      ),
      focus: (
        <HelpBar
          label={t('sample.helpbarFocus')}
          person={{ href: to, text: t('sample.person'), more: t('sample.personMore') }}
        />
      ),
      long: (
        <HelpBar
          label={t('sample.call')}
          person={{ href: to, text: t('sample.longAction'), more: t('sample.longName') }}
          action={{ icon: 'flag', text: t('sample.longAction'), href: to }}
        />
      ),
    },
  },
  {
    name: 'WorkHeader',
    of: WorkHeader,
    states: {
      default: work(t, t('sample.name'), t('sample.menu')),
      focus: work(t, t('sample.name'), t('sample.next')),
      long: work(t, t('sample.longName'), t('states.long')),
    },
  },
  {
    name: 'Dialog',
    of: Dialog,
    states: {
      default: dialog(t, 'default', t('sample.line')),
      focus: dialog(t, 'focus', t('sample.line')),
      long: dialog(t, 'long', t('sample.long')),
    },
  },
  {
    name: 'PageFooter',
    of: PageFooter,
    states: {
      default: (
        <PageFooter links={[{ href: to, text: t('sample.why') }]} closing={[t('sample.street')]} />
      ),
      focus: (
        <PageFooter links={[{ href: to, text: t('sample.why') }]} closing={[t('sample.street')]} />
      ),
      long: (
        <PageFooter
          links={[{ href: to, text: t('sample.longAction') }]}
          closing={[t('sample.long')]}
        />
      ),
    },
  },
];
