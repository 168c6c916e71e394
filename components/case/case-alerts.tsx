import { useTranslations } from 'next-intl';
import { AfterCareAlert } from '@/components/after-care/after-care-alert';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { CasePage } from '@/lib/queries/case/case-page';
import type { WaitingRequest } from '@/lib/queries/shared/case/waiting-requests';
import type { GivenBack as Summary } from '@/lib/queries/case/while-away';
import { NotReached } from '@/components/outbox/not-reached';
import type { NotReachedLine } from '@/lib/queries/outbox/sent';
import { AgreedSteps } from './agreed-steps';
import { useDates } from './dates';
import { ForWhoIsAway, GivenBack } from './given-back';
import { HomeChangesAlert } from './home-changes-alert';
import { fullName } from './names';
import { OpenMatters, type OpenInCase } from './open-matters';
import { SafetyFlags } from './safety-flags';

/** What must be seen first: safety, what cannot wait, why it came here, new words, what has a day, and who is not sure. */
type Props = {
  page: CasePage;
  readerId: string;
  /** what happened while the reader, who is the contact person, was away */
  back: Summary | null;
  /** what is open, for who just took over */
  open: OpenInCase | null;
  /** whom nothing reached */
  notReached: readonly NotReachedLine[];
};

export function CaseAlerts({ page, readerId, back, open, notReached }: Props) {
  const { facts, waiting, people } = page;
  const isStandIn = facts.status === 'open' && facts.contactPerson.id !== readerId;
  const unsure = waiting.filter((request) => request.isUnsure);
  const pending = new Set(unsure.map((request) => request.id));
  const toChoose = people.named.filter(
    (member) => !member.requestId || !pending.has(member.requestId),
  );
  return (
    <div className="flow flow--sm">
      <SafetyFlags household={facts.household} safeReach={page.safeReach} />
      <PressingAlert pressing={page.pressing} />
      <NotReached lines={notReached} caseId={facts.id} />
      <HomeChangesAlert
        changes={page.homeChanges}
        caseId={facts.id}
        maySplit={facts.may.split && facts.status === 'open'}
      />
      {back ? <GivenBack summary={back} caseId={facts.id} /> : null}
      {isStandIn ? <ForWhoIsAway name={facts.contactPerson.name} caseId={facts.id} /> : null}
      <HandedOver line={page.handedOver} caseId={facts.id} open={open} />
      <AfterCareAlert
        lines={page.afterCare}
        caseId={facts.id}
        version={facts.version}
        mayReopen={facts.status === 'closed' && facts.may.reopen}
      />
      <NewWordsAlert words={page.newWords} />
      <Owed owed={page.owed} />
      <AgreedSteps page={page} />
      {facts.may.confirm
        ? onePerSender(unsure).map((request) => (
            <ToConfirm key={request.id} request={request} page={page} />
          ))
        : null}
      {facts.may.confirm && toChoose.length > 0 ? (
        <ToChoose count={toChoose.length} caseId={facts.id} />
      ) : null}
    </div>
  );
}

/** Also from an earlier request: what cannot wait stays in sight until its parts have ended. */
function PressingAlert({ pressing }: Pick<CasePage, 'pressing'>) {
  const t = useTranslations('work.case.pressing');
  const d = useTranslations('domains.urgency');
  const dates = useDates();
  if (pressing.length === 0) return null;
  return (
    <Alert kind="warning" title={t('title')}>
      <ul>
        {pressing.map(({ requestId, submittedAt, urgencies }) => (
          <li key={requestId}>
            {urgencies.map((key) => d(`${key as 'unsafe'}.label`)).join(', ')}{' '}
            {t('of', { day: dates.full(submittedAt) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

type HandedOverProps = {
  line: CasePage['handedOver'];
  caseId: string;
  open: OpenInCase | null;
};

function HandedOver({ line, caseId, open }: HandedOverProps) {
  const t = useTranslations('work.case.handedOver');
  const dates = useDates();
  if (!line?.note) return null;
  return (
    <Alert kind="info" title={t('title', { day: dates.full(line.since) })}>
      {line.decidedBy ? <p>{t('by', { name: line.decidedBy })}</p> : null}
      <p className="whitespace-pre-line" dir="auto">
        “{line.note}”
      </p>
      {open ? (
        <>
          <p>{t('open')}</p>
          <OpenMatters caseId={caseId} open={open} />
        </>
      ) : null}
    </Alert>
  );
}

/** What was added since the last contact, in the resident's words. */
function NewWordsAlert({ words }: { words: CasePage['newWords'] }) {
  const t = useTranslations('work.case.newWords');
  const dates = useDates();
  if (words.length === 0) return null;
  return (
    <Alert kind="info" title={t('title', { count: words.length })}>
      {words.map(({ id, text, addedAt, requestedAt }) => (
        <div key={id}>
          <p className="small">
            {t('added', { day: dates.full(addedAt), request: dates.short(requestedAt) })}
          </p>
          <p className="whitespace-pre-line" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </Alert>
  );
}

/** What is decided for one request of a sender holds for the others too. */
const onePerSender = (unsure: readonly WaitingRequest[]) =>
  unsure.filter(
    (request) => unsure.find((first) => first.asker.id === request.asker.id) === request,
  );

function Owed({ owed }: { owed: CasePage['owed'] }) {
  const t = useTranslations('work');
  const dates = useDates();
  if (!owed) return null;
  const { kind, days } = owed.urgency;
  const when = t(`urgency.${kind}`, { days });
  return (
    <Alert
      kind={kind === 'overdue' ? 'negative' : 'info'}
      title={t('case.owed', { when, day: dates.short(owed.submittedOn) })}
    >
      <p>{t('case.owedBy', { day: dates.full(owed.dueOn) })}</p>
    </Alert>
  );
}

function ToConfirm({ request, page }: { request: WaitingRequest; page: CasePage }) {
  const t = useTranslations('work.case.toConfirm');
  const dates = useDates();
  const known = page.people.members.find((one) => one.personId === request.matchedPersonId);
  return (
    <Alert kind="warning" title={t('title', { day: dates.full(request.submittedAt) })}>
      <p>
        {t('text', {
          sender: fullName(request.asker),
          known: known ? fullName(known) : fullName(request.asker),
        })}
      </p>
      <Link href={paths.work.action(page.facts.id, `bevestigen/${request.id}`)} target>
        {t('link')}
      </Link>
    </Alert>
  );
}

function ToChoose({ count, caseId }: { count: number; caseId: string }) {
  const t = useTranslations('work.case.named');
  return (
    <Alert kind="info" title={t('title', { count })}>
      <Link href={paths.work.action(caseId, 'mensen')} target>
        {t('link')}
      </Link>
    </Alert>
  );
}
