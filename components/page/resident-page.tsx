import type { ReactNode } from 'react';
import { useLocale, useMessages, useTranslations } from 'next-intl';
import { IdleQuestion } from '@/components/line/idle-question';
import { LineWatch } from '@/components/line/line-watch';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { HelpBar, type HelpBarAction } from '@/components/ui/help-bar';
import { PageFooter } from '@/components/ui/page-footer';
import { PageHeader } from '@/components/ui/page-header';
import { SkipLink } from '@/components/ui/skip-link';
import { ToolButton } from '@/components/ui/tool-button';
import { defaultLocale, isToBeRead, languageOf } from '@/lib/messages';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import { DefaultButton } from './default-button';
import { LanguageMenu } from './language-menu';
import { mainForm } from './main-form';
import { ViewSwitch } from './view-switch';
import { Crisis, Ways } from './ways';

export type ResidentPageProps = {
  site: Site;
  /** Address of this page: the language switch comes back to it. */
  path: string;
  /** It has a form (`mainForm`): the language switch posts that one (field `taal`), so nothing typed is lost. */
  hasForm?: boolean;
  /** Second in the help bar, after the person. Without it: the way to one's own request. */
  action?: HelpBarAction;
  /** Somebody is signed in: shows the way out. */
  signedIn?: boolean;
  /** Above the ways to a person, in the second column. */
  aside?: ReactNode;
  /** `crisis`: the page itself says how to reach a person. `wide`: the children lay out all of it. */
  layout?: 'columns' | 'crisis' | 'wide';
  /** The reader is young: the line for children is among those to call. */
  isYoung?: boolean;
  /** Second column starts lower, beside the title of a question. */
  asideLow?: boolean;
  /** On paper only the slip of this page. */
  printSlip?: boolean;
  children: ReactNode;
};

/** What was typed is sent, thrown away, or of somebody who goes: the browser need not keep it any more. */
const endsAt = [
  ...[paths.signOut, paths.help.send, paths.help.stop, paths.help.choose, paths.help.resumeOpen],
];

/** A page for residents: header, help in sight, text beside people and crisis help, footer. */
export function ResidentPage(props: ResidentPageProps) {
  const t = useTranslations('common');
  const { site, layout = 'columns', printSlip, hasForm, children } = props;
  return (
    <div className={printSlip ? 'plein-page plein-print-slip' : 'plein-page'}>
      {hasForm ? <DefaultButton form={mainForm} /> : null}
      <SkipLink text={t('skip')} />
      <PageHeader brand={useBrand(site, paths.home)} leave={<LeaveButton />}>
        <Tools {...props} />
      </PageHeader>
      <HelpBar
        label={t('help.label')}
        person={{
          href: '#mens',
          text: t('help.person'),
          more: t('help.personMore', { phone: site.phone }),
        }}
        action={props.action ?? { icon: 'flag', text: t('help.mine'), href: paths.mine.home }}
      />
      <main id="inhoud">{layout === 'wide' ? children : <Columns {...props} />}</main>
      <ResidentFooter site={site} />
      <IdleQuestion />
      <LineWatch
        worker={`/sw.js?taal=${languageOf(useLocale())}`}
        endsAt={endsAt}
        leave={paths.leave}
        leaveTo={site.leaveUrl}
        shared={paths.shared}
      />
    </div>
  );
}

export function useBrand(site: Site, href: string) {
  const t = useTranslations('common');
  return { href, name: t('brand'), municipality: t('municipality', { name: site.name }) };
}

function Columns({ site, aside, asideLow, layout, isYoung, children }: ResidentPageProps) {
  return (
    <div className="plein-wrap plein-body">
      <div className="plein-columns">
        <div className="plein-form">{children}</div>
        <div className={asideLow ? 'plein-aside plein-aside--low' : 'plein-aside'}>
          {aside}
          {layout === 'crisis' ? null : <Ways site={site} />}
          <Crisis site={site} all={layout === 'crisis' || isYoung} />
        </div>
      </div>
    </div>
  );
}

function Tools({ path, hasForm, signedIn }: ResidentPageProps) {
  const t = useTranslations('common.header');
  const form = hasForm ? mainForm : undefined;
  return (
    <>
      <ReadAloud texts={{ read: t('read'), stop: t('stopReading') }} />
      <ViewSwitch path={path} form={form} />
      <LanguageMenu path={path} form={form} />
      {signedIn ? (
        <form action={paths.signOut} method="post" className="plein-toolform">
          <ToolButton icon="lock" text={t('signOut')} />
        </form>
      ) : null}
    </>
  );
}

/** Away from here at once. */
export function LeaveButton() {
  const t = useTranslations('common.header');
  return (
    <form action={paths.leave} method="post" className="plein-toolform">
      <ToolButton icon="leave" text={t('leave')} />
    </form>
  );
}

function ResidentFooter({ site }: { site: Site }) {
  const t = useTranslations('common.footer');
  return (
    <PageFooter
      links={[
        { href: paths.help.start, text: t('request') },
        { href: paths.contact, text: t('contact') },
        { href: paths.whenAnswer, text: t('when') },
        { href: paths.heard.askFirst, text: t('askFirst') },
        { href: paths.heard.complain, text: t('complain') },
        { href: paths.heard.lessons, text: t('lessons') },
        { href: paths.privacy, text: t('privacy') },
        { href: paths.accessibility, text: t('accessibility') },
        { href: paths.signIn(), text: t('staff') },
      ]}
      closing={[t('closing', { name: site.name, phone: site.phone }), ...useAboutTranslation()]}
    />
  );
}

/** In which language the answer comes, and, while it is so, that no speaker of the language has read these words. */
function useAboutTranslation(): string[] {
  const t = useTranslations('common.footer');
  const messages = useMessages();
  if (languageOf(useLocale()) === defaultLocale) return [];
  return isToBeRead(messages) ? [t('answer'), t('translated')] : [t('answer')];
}
