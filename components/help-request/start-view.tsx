import { useTranslations } from 'next-intl';
import { SharedComputer } from '@/components/line/shared-computer';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Extra } from '@/components/ui/extra';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { OtherDraft } from '@/lib/queries/shared/other-drafts';
import type { ExpectedWaits } from '@/lib/queries/shared/expected-wait';
import { OtherDrafts } from './other-drafts';

type Draft = {
  /** where to go on */
  goOn: string;
  hasCode: boolean;
  /** address of the receipt, when it was sent */
  receipt: string | null;
  begun: { at: Date; isHere: boolean };
};

type Props = {
  /** what was done just now */
  done: 'gestopt' | 'weg' | null;
  isSignedIn: boolean;
  pageCount: number;
  draft: Draft | null;
  /** somebody signed for the draft of this browser who is not signed in any more */
  isLocked: boolean;
  /** what the reader began as well */
  others: readonly OtherDraft[];
  /** how long it usually takes, of the domains of which it can be said */
  waits: ExpectedWaits;
  /** somebody said that this computer is one of everybody */
  isShared: boolean;
};

const firstPage = paths.help.step('verhaal');

/** What this is, how long it takes, who reads it, and how to stop and come back. */
export function StartView(props: Props) {
  const { done, isSignedIn, pageCount, draft, isLocked, others, waits, isShared } = props;
  const t = useTranslations('request.start');
  return (
    <>
      {done ? (
        <Alert kind="positive" live>
          {done === 'weg' ? t('dropped') : t('stopped')}
        </Alert>
      ) : null}
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      {draft ? <Begun draft={draft} isSignedIn={isSignedIn} /> : null}
      {isLocked ? <Locked /> : null}
      <OtherDrafts begun={draft && !draft.receipt ? draft.begun : null} others={others} />
      <section className="flow flow--sm" aria-labelledby="hoe">
        <Heading level={2} id="hoe">
          {t('howTitle')}
        </Heading>
        <ul className="plein-list">
          <li>{t('how.count', { count: pageCount })}</li>
          <li>{t('how.skip')}</li>
          <li>{t('how.stop')}</li>
          <li>{isSignedIn ? t('signedIn') : t('how.free')}</li>
        </ul>
      </section>
      <section className="flow flow--sm" aria-labelledby="wie">
        <Heading level={2} id="wie">
          {t('whoTitle')}
        </Heading>
        <Paragraph>{t('who')}</Paragraph>
      </section>
      <Waits waits={waits} />
      {draft || isLocked ? null : <Begin isSignedIn={isSignedIn} />}
      <SharedComputer isShared={isShared} />
    </>
  );
}

/** How long people wait, told honestly before anybody begins (VALUES P3); nothing where it cannot be said. */
function Waits({ waits }: Pick<Props, 'waits'>) {
  const t = useTranslations('request.start');
  const wait = useTranslations('common.wait');
  const name = useTranslations('domains.domain');
  if (waits.size === 0) return null;
  return (
    <section className="flow flow--sm" aria-labelledby="hoelang">
      <Heading level={2} id="hoelang">
        {t('waitTitle')}
      </Heading>
      <Paragraph>{t('waitLead')}</Paragraph>
      <ul className="plein-list">
        {[...waits].map(([domain, days]) => (
          <li key={domain}>
            {wait('about', { about: name(`${domain}.name` as 'wmo.name'), days })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Begin({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations('request.start');
  return (
    <>
      <Actions>
        <Button href={firstPage} iconEnd="next">
          {t('begin')}
        </Button>
        {isSignedIn ? null : (
          <Button href={paths.signIn(firstPage)} variant="secondary" icon="lock">
            {t('signIn')}
          </Button>
        )}
      </Actions>
      {isSignedIn ? null : (
        <Extra>
          <Paragraph look="small">{t('signInText')}</Paragraph>
        </Extra>
      )}
      <section className="flow flow--xs plein-group" aria-labelledby="code">
        <Heading level={2} look={3} id="code">
          {t('codeTitle')}
        </Heading>
        <Extra>
          <Paragraph>{t('codeText')}</Paragraph>
        </Extra>
        <Link href={paths.help.resume} target>
          {t('code')}
        </Link>
      </section>
    </>
  );
}

/** This browser has a request already: go on with it, look at its receipt, or begin another. */
function Begun({ draft, isSignedIn }: { draft: Draft; isSignedIn: boolean }) {
  const t = useTranslations('request.start');
  const { receipt } = draft;
  return (
    <section className="flow flow--sm" aria-labelledby="begonnen">
      <Heading level={2} id="begonnen">
        {receipt ? t('sentTitle') : t('begunTitle')}
      </Heading>
      <Paragraph>{receipt ? t('sentText') : t('begunText')}</Paragraph>
      <form method="post" action={paths.help.stop}>
        <Actions>
          <Button href={receipt ?? draft.goOn} iconEnd="next">
            {receipt ? t('sentLink') : t('goOn')}
          </Button>
          <Button variant="secondary" name="doe" value="nieuw">
            {t('restart')}
          </Button>
        </Actions>
      </form>
      {receipt || draft.hasCode || isSignedIn ? null : (
        <Paragraph look="small">
          {t.rich('restartText', { code: (text) => <Link href={paths.help.later}>{text}</Link> })}
        </Paragraph>
      )}
    </section>
  );
}

/** Nothing of it is shown to who comes after; its resident signs in again, or has the code. */
function Locked() {
  const t = useTranslations('request');
  return (
    <section className="flow flow--sm" aria-labelledby="uitgelogd">
      <Heading level={2} id="uitgelogd">
        {t('locked.title')}
      </Heading>
      <Paragraph>{t('locked.lead')}</Paragraph>
      <form method="post" action={paths.help.stop}>
        <Actions>
          <Button href={paths.signIn(paths.help.start)} icon="lock">
            {t('locked.signIn')}
          </Button>
          <Button variant="secondary" name="doe" value="nieuw">
            {t('start.restart')}
          </Button>
        </Actions>
      </form>
      <Paragraph>{t('locked.code')}</Paragraph>
      <Link href={paths.help.resume} target>
        {t('locked.codeLink')}
      </Link>
    </section>
  );
}
