import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import type { ConsultationLine } from '@/lib/queries/consult/case-consultations';
import { StillThereWords } from './still-there';

type Props = {
  lines: readonly ConsultationLine[];
  /** address of this page */
  path: string;
  /** the case is open, so something can be asked */
  isOpen: boolean;
};

const words = (text: string) => (
  <span className="whitespace-pre-line" dir="auto">
    {text}
  </span>
);

/** What colleagues were asked about a case, latest first, with the answer. */
export function ConsultationList(props: Props) {
  const t = useTranslations('consultWork.list');
  if (props.lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--lg">
      {props.lines.map((line) => (
        <li key={line.id} className="flow flow--xs">
          <Line {...props} line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line, path, isOpen }: Props & { line: ConsultationLine }) {
  const t = useTranslations('consultWork.list');
  const dates = useDates();
  const { by, to, at, about, question, answer } = line;
  const items = [
    { term: t('about'), value: words(about) },
    { term: t('question'), value: words(question) },
    ...(answer ? [{ term: t('answer'), value: words(answer.words) }] : []),
  ];
  return (
    <>
      <p className="plein-message__meta">
        {t('meta', { by, name: to.name, function: to.functionTitle, moment: dates.moment(at) })}
      </p>
      <DefinitionList items={items} />
      <How line={line} />
      {line.answer || line.withdrawnAt ? null : <Waiting line={line} path={path} isOpen={isOpen} />}
    </>
  );
}

function How({ line: { to, answer, withdrawnAt, isHidden } }: { line: ConsultationLine }) {
  const t = useTranslations('consultWork.list');
  const dates = useDates();
  const moment = dates.moment(answer?.at ?? withdrawnAt ?? new Date(0));
  return (
    <>
      {answer ? <State kind="done">{t('answered', { name: to.name, moment })}</State> : null}
      {withdrawnAt ? <State kind="done">{t('withdrawn', { moment })}</State> : null}
      {!answer && !withdrawnAt ? <State kind="wait">{t('waits')}</State> : null}
      {isHidden ? (
        <State kind="late" icon="lock">
          {t('hidden')}
        </State>
      ) : null}
    </>
  );
}

function Waiting({ line, path, isOpen }: Omit<Props, 'lines'> & { line: ConsultationLine }) {
  const t = useTranslations('consultWork.list');
  return (
    <>
      <StillThereWords to={line.to} />
      <form method="post" action={`${path}/${line.id}/intrekken`} className="plein-actions">
        <Button variant="secondary" size="small">
          {t('withdraw')}
        </Button>
        {isOpen ? (
          <Link href={`${path}?weer=${line.id}#nieuw`} target>
            {t('again')}
          </Link>
        ) : null}
      </form>
    </>
  );
}
