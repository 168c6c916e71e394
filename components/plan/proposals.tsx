import { useFormatter } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ProposalLine } from '@/lib/queries/plan/proposals';
import { Carried } from './plan-form';
import type { PlanActions, PlanShown } from './shown';
import { useChangeWords } from './use-change-words';
import { usePlanPeople, voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

type Props = { proposals: readonly ProposalLine[]; shown: PlanShown; actions: PlanActions };

/** What waits for the reader's answer, in plain words, first of all. */
export function ProposalsToAnswer({ proposals, ...props }: Props) {
  const t = usePlanWords(voiceOf(props.shown.reader));
  const asked = proposals.filter(({ mayDecide, isOwn }) => mayDecide && !isOwn);
  if (asked.length === 0) return null;
  return (
    <section className="flow flow--md plein-noprint" aria-labelledby="voorstellen">
      <div className="flow flow--xs">
        <Heading level={2} id="voorstellen">
          {t('proposals.title')}
        </Heading>
        <Paragraph>{t('proposals.lead')}</Paragraph>
      </div>
      {asked.map((proposal, at) => (
        <Proposal key={proposal.id} {...props} proposal={proposal} number={at + 1} />
      ))}
    </section>
  );
}

/** What waits for somebody else's answer; who proposed it may take it back. */
export function ProposalsThatWait({ proposals, ...props }: Props) {
  const t = usePlanWords(voiceOf(props.shown.reader));
  const waiting = proposals.filter(({ mayDecide, isOwn }) => isOwn || !mayDecide);
  if (waiting.length === 0) return null;
  return (
    <section className="flow flow--md plein-group plein-noprint" aria-labelledby="wacht">
      <Heading level={2} id="wacht">
        {t('proposals.waiting')}
      </Heading>
      {waiting.map((proposal, at) => (
        <Proposal key={proposal.id} {...props} proposal={proposal} number={at + 1} />
      ))}
    </section>
  );
}

type OneProps = Omit<Props, 'proposals'> & { proposal: ProposalLine; number: number };

function Proposal({ proposal, shown, actions, number }: OneProps) {
  const { reader, names } = shown;
  const t = usePlanWords(voiceOf(reader));
  const dates = useDates();
  const words = useChangeWords(reader, names);
  const { byName, at, why, isOwn, mayDecide } = proposal;
  const name = byName ?? t('proposals.atHome');
  const date = dates.day(at);
  return (
    <div className="plein-proposal">
      <PersonDisc name={isOwn ? t('you') : name} self={isOwn} />
      <div className="flow flow--xs">
        <p className="plein-message__meta">
          {isOwn ? t('proposals.yours', { date }) : t('proposals.by', { name, date })}
        </p>
        {words(proposal.what).map((sentence) => (
          <p key={sentence} dir="auto" className="whitespace-pre-line">
            {sentence}
          </p>
        ))}
        {why ? <p dir="auto">{t('proposals.why', { why })}</p> : null}
        {isOwn || !mayDecide ? <Waits {...{ proposal, shown }} /> : null}
        <Answer {...{ proposal, shown, actions, number }} />
      </div>
    </div>
  );
}

function Waits({ proposal, shown }: Pick<OneProps, 'proposal' | 'shown'>) {
  const { reader, names } = shown;
  const t = usePlanWords(voiceOf(reader));
  const format = useFormatter();
  const whoIs = usePlanPeople(reader, names);
  const asked = proposal.asks.map((owner) => whoIs(owner).name);
  const waitsFor =
    asked.length > 0 ? format.list(asked, { type: 'disjunction' }) : t('proposals.anyAdult');
  return <p className="small">{t('proposals.asks', { names: waitsFor })}</p>;
}

/** Yes or no; or, for who proposed it, taking it back. */
function Answer({ proposal, shown, actions, number }: OneProps) {
  const t = usePlanWords(voiceOf(shown.reader));
  const { id, isOwn, mayDecide } = proposal;
  if (!isOwn && !mayDecide) return null;
  const about = <VisuallyHidden>: {t('proposals.about', { number })}</VisuallyHidden>;
  return (
    <form method="post" action={actions.at.answer(id)} className="plein-actions">
      <Carried seen={actions.seen} formKey={actions.newKey()} />
      {isOwn ? null : (
        <Button size="small" name="answer" value="ja">
          {t('proposals.yes')}
          {about}
        </Button>
      )}
      <Button size="small" variant="secondary" name="answer" value="nee">
        {t(isOwn ? 'proposals.takeBack' : 'proposals.no')}
        {about}
      </Button>
    </form>
  );
}
