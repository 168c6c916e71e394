import { typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { VisitNow } from '@/lib/queries/visit/one-visit';
import { useVisitWords } from './use-visit-words';
import { VisitLine } from './visit-line';

type Props = {
  visit: VisitNow['visit'];
  stands: 'cancelled' | 'over';
  readerId: string;
  kept: Kept;
  /** where another appointment is planned */
  plan: string;
};

/** It is over, or was cancelled, while a colleague changed it: how it stands, and what was typed, to read and to copy. */
export function VisitGone({ visit, stands, readerId, kept, plan }: Props) {
  const { t } = useVisitWords();
  const name = visit.cancelledBy;
  const fields = [
    ...(['date', 'time', 'place', 'what'] as const).map((field) => [field, t(`form.${field}`)]),
    ['words', t('cancelForm.words')],
  ] as const;
  const typed = fields.flatMap(([field, question]) => {
    const answer = typedText(kept, field!);
    return answer ? [{ question: question!, answer }] : [];
  });
  return (
    <>
      <Alert kind="warning" id="fouten" live title={t(`gone.title.${stands}`)}>
        <p>{name && stands === 'cancelled' ? t('gone.by', { name }) : t(`gone.${stands}`)}</p>
      </Alert>
      <VisitLine visit={visit} readerId={readerId} />
      {typed.length > 0 ? (
        <>
          <Paragraph>{t('gone.typed')}</Paragraph>
          <AnswerList answers={typed} />
        </>
      ) : null}
      <Paragraph>
        <Link href={plan} target>
          {t('gone.plan')}
        </Link>
      </Paragraph>
    </>
  );
}
