import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { MyAfterCare } from '@/components/after-care/my-after-care';
import { MyAsks } from '@/components/ask/my-asks';
import { MyDecisionList } from '@/components/decision/my-decision-list';
import { WayToHomeChange } from '@/components/home-change/my-home-change';
import { WayToTalk } from '@/components/talk/way-to-talk';
import { MyLate } from '@/components/late/my-late';
import { Alert } from '@/components/ui/alert';
import { Extra } from '@/components/ui/extra';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { MyAfterCare as Asked } from '@/lib/queries/my-case/after-care';
import type { MyLate as Late } from '@/lib/queries/late/my-late';
import type { ExpectedWaits } from '@/lib/queries/shared/expected-wait';
import type { AskLine } from '@/lib/queries/ask/asks';
import type { MyDecision } from '@/lib/queries/decision/my-decisions';
import type { LogLine } from '@/lib/queries/my-case/my-log';
import type { MyAnswers } from '@/lib/queries/my-case/my-answers';
import type { MyMessage, PendingWish } from '@/lib/queries/my-case/my-messages';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import type { NewContactPerson } from '@/lib/queries/my-case/new-contact-person';
import type { MyTalk } from '@/lib/queries/talk/my-talks';
import { Additions } from './additions';
import { Answers } from './answers';
import { ContactCard } from './contact-card';
import { LogList } from './log-list';
import { MessageList } from './message-list';
import { NextStep } from './next-step';
import { PartList } from './part-list';
import { TookOver } from './took-over';
import { useDates } from './use-dates';
import { WayToPlan } from './way-to-plan';
import { Wish } from './wish';

/** What the resident just did, for a line on top. */
export type Done = 'pressedOn' | 'answered' | 'added' | 'withdrawn' | 'changed' | 'asked';

type Props = {
  request: MyRequest;
  messages: readonly MyMessage[];
  wish: PendingWish | null;
  /** somebody else took over, and the reader may say no to that */
  change: NewContactPerson | null;
  /** working days within which a team lead answers a wish */
  days: number;
  looks: readonly LogLine[];
  /** of the municipality */
  phone: string;
  done?: Done;
  /** the reader can see more requests than this one */
  hasList: boolean;
  /** the reader lives somewhere for certain, and so has a plan to look at or to begin */
  hasPlan: boolean;
  /** the conversations in which the reader takes part */
  talks: readonly MyTalk[];
  /** with what we are late */
  late: readonly Late[];
  /** the question how it is now, after the help ended */
  afterCare: Asked | null;
  /** days within which there mostly is an answer, by domain */
  waits: ExpectedWaits;
  /** by when the law gives an answer about each part */
  answers: MyAnswers;
  /** domains about which a decision is on its way by post */
  onTheirWay: readonly string[];
  /** papers, or a view, that the reader was asked for */
  asks: readonly AskLine[];
  /** what was decided and announced */
  decisions: readonly MyDecision[];
  canAskOther: boolean;
  /** what is asked after a contact */
  helped: ReactNode;
  /** ways to what else there is to read or do */
  ways: ReactNode;
};

/** My request: the next step and the person first, then how it stands, what was said and written, and who looked. */
export function MyRequestPage(props: Props) {
  const { request, messages, wish, change, looks, phone, canAskOther } = props;
  return (
    <>
      <Top {...props} />
      {request.isWithdrawn ? null : <MyLate requestId={request.id} late={props.late} />}
      {request.isCaseOpen ? null : <MyAfterCare requestId={request.id} asked={props.afterCare} />}
      <NextStep request={request} phone={phone} />
      {request.isWithdrawn ? null : <MyAsks requestId={request.id} asks={props.asks} />}
      {request.isWithdrawn ? null : <AllVisits />}
      {change?.isNews && canAskOther ? (
        <TookOver request={request} change={change} days={props.days} />
      ) : null}
      {wish ? <Wish wish={wish} contactPerson={request.contactPerson.name} /> : null}
      <ContactCard
        person={request.contactPerson}
        phone={phone}
        isEnded={request.isWithdrawn || !request.isCaseOpen}
        askOtherFor={canAskOther ? request.id : undefined}
      />
      {props.helped}
      <WayToTalk talks={props.talks} />
      {props.hasPlan ? <WayToPlan /> : null}
      <PartList parts={request.parts} waits={props.waits} answers={props.answers} />
      <MyDecisionList
        requestId={request.id}
        decisions={props.decisions}
        onTheirWay={props.onTheirWay}
      />
      <MessageList messages={messages} />
      <WhatYouTold request={request} />
      <Additions request={request} />
      <WhoLooked requestId={request.id} looks={looks} />
      <Otherwise requestId={request.isWithdrawn ? null : request.id} hasHome={props.hasPlan}>
        {props.ways}
      </Otherwise>
    </>
  );
}

function Top({ request, done, hasList }: Props) {
  const t = useTranslations('mine.request');
  const dates = useDates();
  const date = dates.day(request.submittedAt);
  const { enteredBy } = request;
  return (
    <div className="flow flow--md">
      {hasList ? <BackLink href={paths.mine.home}>{t('all')}</BackLink> : null}
      {done ? (
        <Alert kind="positive" live>
          {t(`done.${done}`)}
        </Alert>
      ) : null}
      <Heading level={1}>{t('title')}</Heading>
      <State kind="done">
        {enteredBy ? t('sentAtDesk', { name: enteredBy, date }) : t('sent', { date })}
      </State>
    </div>
  );
}

/** Whoever comes, calls or talks with this household, in one list. */
function AllVisits() {
  const t = useTranslations('visit');
  return (
    <Link href={paths.mine.visits} icon="calendar">
      {t('all')}
    </Link>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="flow flow--sm plein-group" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function WhatYouTold({ request }: { request: MyRequest }) {
  const t = useTranslations('mine.answers');
  return (
    <Part id="antwoorden" title={t('title')}>
      <Extra>
        <Paragraph>{t('own')}</Paragraph>
      </Extra>
      <Answers answers={request.answers} />
    </Part>
  );
}

function WhoLooked({ requestId, looks }: { requestId: string; looks: readonly LogLine[] }) {
  const t = useTranslations('mine.log');
  return (
    <Part id="keek" title={t('title')}>
      <Extra>
        <Paragraph>{t('lead')}</Paragraph>
      </Extra>
      <LogList lines={looks} />
      {looks.length > 0 ? (
        <Link href={paths.mine.log(requestId)} target>
          {t('all')}
        </Link>
      ) : null}
    </Part>
  );
}

type OtherwiseProps = { requestId: string | null; hasHome: boolean; children: ReactNode };

/** What else there is to read, and what may change: the home of who reads this, and last the request itself. */
function Otherwise({ requestId, hasHome, children }: OtherwiseProps) {
  const t = useTranslations('mine');
  return (
    <Part id="anders" title={t('actions.title')}>
      <div className="plein-ownlinks">
        {hasHome ? <WayToHomeChange /> : null}
        {children}
        {requestId ? (
          <Link href={paths.mine.withdraw(requestId)} target>
            {t('withdraw.link')}
          </Link>
        ) : null}
      </div>
    </Part>
  );
}
