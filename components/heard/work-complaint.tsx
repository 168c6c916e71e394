import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors } from '@/components/case/form-errors';
import type { Kept } from '@/components/case/kept';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { WorkComplaint } from '@/lib/queries/complaint/work-complaints';
import { reachedWays } from '@/lib/schemas/outbox';
import { AboutForm, EndForm, HearingForm, PostponeForm } from './handle-forms';

type Props = {
  complaint: WorkComplaint;
  colleagues: readonly { id: string; name: string; functionTitle: string }[];
  kept: Kept;
};

const asWritten = (text: string) => (
  <span className="whitespace-pre-line" dir="auto">
    {text}
  </span>
);

/** A complaint for who handles it: what was said, and the four things to do with it in their order. */
export function HandleComplaint({ complaint, colleagues, kept }: Props) {
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <Due complaint={complaint} />
      <Said complaint={complaint} />
      <About complaint={complaint}>
        {complaint.end ? null : <AboutForm {...{ complaint, colleagues }} />}
      </About>
      <Hearing complaint={complaint}>
        {complaint.end ? null : <HearingForm {...{ complaint, kept }} />}
      </Hearing>
      <Postpone complaint={complaint}>
        {complaint.end || complaint.postponed ? null : <PostponeForm {...{ complaint, kept }} />}
      </Postpone>
      <End complaint={complaint}>{complaint.end ? null : <EndForm {...{ complaint, kept }} />}</End>
    </>
  );
}

/** Before which day, and why that day (Awb 9:11). */
function Due({ complaint: { dueOn, isLate } }: { complaint: WorkComplaint }) {
  const t = useTranslations('heardWork.complaints');
  const dates = useDates();
  if (!dueOn) return null;
  return (
    <div className="flow flow--2xs">
      <State kind={isLate ? 'late' : 'wait'}>{t('due', { day: dates.full(dueOn) })}</State>
      <Paragraph look="small">{t('dueWhy')}</Paragraph>
    </div>
  );
}

function Said({ complaint }: { complaint: WorkComplaint }) {
  const t = useTranslations('heardWork.complaint');
  const { words, wish, about, name, reach, channel, enteredBy } = complaint;
  const items = [
    { term: t('words'), value: asWritten(words) },
    ...(wish ? [{ term: t('wish'), value: asWritten(wish) }] : []),
    ...(about ? [{ term: t('about'), value: asWritten(about) }] : []),
    { term: t('name'), value: name || t('noName') },
    { term: t('reach'), value: reach ? asWritten(reach) : t('noReach') },
    {
      term: t('channel'),
      value: t(`channels.${channel as 'desk'}`, { name: enteredBy ?? '' }),
    },
  ];
  return (
    <Section id="gezegd" title={t('said')}>
      <DefinitionList items={items} />
    </Section>
  );
}

type PartProps = { complaint: WorkComplaint; children: ReactNode };

function About({ complaint: { aboutStaff }, children }: PartProps) {
  const t = useTranslations('heardWork.complaint');
  const names = aboutStaff.map(({ name }) => name).join(', ');
  return (
    <Section id="over-wie" title={t('aboutTitle')}>
      <Paragraph>{names ? t('aboutNow', { names }) : t('aboutNobody')}</Paragraph>
      {children}
    </Section>
  );
}

function Hearing({ complaint: { hearing }, children }: PartProps) {
  const t = useTranslations('heardWork.complaint');
  const dates = useDates();
  return (
    <Section id="gehoord" title={t('hearingTitle')}>
      <Paragraph>{t('hearingLead')}</Paragraph>
      {hearing ? (
        <State kind="done">
          {t('hearingNow', {
            how: t(`hearings.${hearing.how as 'heard'}`),
            day: dates.full(hearing.on),
          })}
        </State>
      ) : null}
      {hearing?.words ? <p>{asWritten(hearing.words)}</p> : null}
      {children}
    </Section>
  );
}

function Postpone({ complaint: { postponed }, children }: PartProps) {
  const t = useTranslations('heardWork.complaint');
  return (
    <Section id="later" title={t('postponeTitle')}>
      {postponed ? <p>{t('postponedNow', postponed)}</p> : <p>{t('postponeLead')}</p>}
      {children}
    </Section>
  );
}

function End({ complaint: { id, end, reach, name }, children }: PartProps) {
  const t = useTranslations('heardWork.complaint');
  return (
    <Section id="antwoord" title={end ? t('endedNow') : t('endTitle')}>
      {end ? (
        <>
          <State kind="done">{t(`outcomes.${end.outcome as 'right'}`)}</State>
          <p>{asWritten(end.words)}</p>
          <State kind={end.told === 'self' || end.told === 'failed' ? 'late' : 'done'}>
            {t(`told.${end.told}`, { reach: reach || name })}
          </State>
          {end.told === 'self' || end.told === 'failed' ? <DidTell id={id} /> : null}
        </>
      ) : (
        <Paragraph>{t('endLead')}</Paragraph>
      )}
      {children}
    </Section>
  );
}

function DidTell({ id }: { id: string }) {
  const t = useTranslations('outboxWork.notReached.did');
  return (
    <form className="plein-row" method="post" action={paths.heard.complaintDo(id, 'verteld')}>
      {reachedWays.map((how) => (
        <Button key={how} name="how" value={how} variant="secondary" size="small">
          {t(how)}
        </Button>
      ))}
    </form>
  );
}
