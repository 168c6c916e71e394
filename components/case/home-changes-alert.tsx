import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { HomeChangeToDo } from '@/lib/queries/case/home-changes';
import { useDates } from './dates';

type Props = { changes: readonly HomeChangeToDo[]; caseId: string; maySplit: boolean };

/** What somebody told about home, alone: until it was dealt with, with the ways to write it down. */
export function HomeChangesAlert({ changes, caseId, maySplit }: Props) {
  return changes.map((change) => (
    <Told key={change.id} change={change} caseId={caseId} maySplit={maySplit} />
  ));
}

type ToldProps = { change: HomeChangeToDo } & Pick<Props, 'caseId' | 'maySplit'>;

function Told({ change, caseId, maySplit }: ToldProps) {
  const t = useTranslations('work.case.homeChange');
  const dates = useDates();
  const { id, kind, givenName: name, words, reach, toldAt, dueOn } = change;
  return (
    <Alert kind="warning" title={t(`title.${kind}`, { name })}>
      <p>{t('when', { day: dates.full(toldAt), due: dates.full(dueOn) })}</p>
      <p>
        <strong>{t('alone')}</strong>
      </p>
      {words ? (
        <p className="whitespace-pre-line" dir="auto">
          “{words}”
        </p>
      ) : null}
      {reach ? (
        <p className="whitespace-pre-line" dir="auto">
          {t('reach')} “{reach}”
        </p>
      ) : null}
      {maySplit ? (
        <ul className="mt-2">
          <li>
            <Link href={paths.work.action(caseId, 'weg')} target>
              {t('moveOut')}
            </Link>
          </li>
          <li>
            <Link href={paths.work.action(caseId, 'samen')} target>
              {t('join')}
            </Link>
          </li>
          <li>
            <Link href={paths.work.action(caseId, 'gezag')} target>
              {t('authority')}
            </Link>
          </li>
        </ul>
      ) : null}
      <form method="post" action={paths.work.action(caseId, `thuis/${id}/gedaan`)} className="mt-2">
        <Button variant="secondary" size="small">
          {t('handled')}
          <VisuallyHidden> {t('handledAbout', { name })}</VisuallyHidden>
        </Button>
      </form>
    </Alert>
  );
}
