import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

type Texts =
  | 'work.done'
  | 'lead.done'
  | 'visitWork.done'
  | 'involvedWork.done'
  | 'deviationWork.done'
  | 'decisionWork.done'
  | 'askWork.done'
  | 'lateWork.done'
  | 'authorityWork.done'
  | 'consultWork.done'
  | 'knownWork.done'
  | 'templateWork.done'
  | 'heardWork.done'
  | 'retentionWork.done'
  | 'outboxWork.letters.done'
  | 'termsWork.digestDone';

/** Says what just happened, when the address says so; an unknown word says nothing. */
export function DoneAlert({ done, texts = 'work.done' }: { done?: string; texts?: Texts }) {
  const t = useTranslations(texts);
  if (!done || !t.has(done as never)) return null;
  return (
    <Alert kind="positive" live>
      {t(done as never)}
    </Alert>
  );
}

/** The same on the page of a case, whichever form somebody comes from. */
export function CaseDone({ done }: { done?: string }) {
  return (
    <>
      <DoneAlert done={done} />
      <DoneAlert done={done} texts="involvedWork.done" />
      <DoneAlert done={done} texts="deviationWork.done" />
    </>
  );
}
