import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { CasePage } from '@/lib/queries/case/case-page';
import type { WaitingRequest } from '@/lib/queries/shared/case/waiting-requests';
import { useDates } from './dates';
import { fullName } from './names';
import { SafetyFlags } from './safety-flags';

/** What must be seen first: safety, a promise that is owed, and people of whom we are not sure. */
export function CaseAlerts({ page }: { page: CasePage }) {
  const { facts, waiting, people } = page;
  const unsure = waiting.filter((request) => request.isUnsure);
  const pending = new Set(unsure.map((request) => request.id));
  const toChoose = people.named.filter(
    (member) => !member.requestId || !pending.has(member.requestId),
  );
  return (
    <div className="flow flow--sm">
      <SafetyFlags household={facts.household} />
      <Owed owed={page.owed} />
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
