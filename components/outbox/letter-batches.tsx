import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Button } from '@/components/ui/button';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { BatchLine, LettersPage } from '@/lib/queries/outbox/batches';

/** The letters that wait, and the piles: open, print, and say that they went. */
export function LetterBatches({ page: { waiting, batches } }: { page: LettersPage }) {
  const t = useTranslations('outboxWork.letters');
  return (
    <>
      <Paragraph>{t('waiting', { count: waiting })}</Paragraph>
      {waiting > 0 ? (
        <form method="post" action={paths.work.lettersMake}>
          <Button>{t('make')}</Button>
        </form>
      ) : null}
      <Section id="stapels" title={t('batches')}>
        {batches.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
        <ul className="plein-list">
          {batches.map((batch) => (
            <Batch key={batch.id} batch={batch} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Batch({ batch }: { batch: BatchLine }) {
  const t = useTranslations('outboxWork.letters');
  const dates = useDates();
  const { id, number, letters, takenOut, madeAt, madeBy, posting, isPrinted } = batch;
  const called = String(number);
  return (
    <li className="flow flow--2xs">
      <p>
        <strong>{t('batch', { number: called, count: letters })}</strong>{' '}
        {t('made', { name: madeBy, day: dates.full(madeAt) })}{' '}
        {posting ? t('printed', { name: posting.by, day: dates.full(posting.since) }) : null}
      </p>
      {posting && !isPrinted ? (
        <p>{t('posted', { sent: String(posting.sent), count: letters })}</p>
      ) : null}
      {!isPrinted && takenOut > 0 ? <p>{t('takenOut', { count: takenOut })}</p> : null}
      {isPrinted ? null : (
        <form className="plein-row" method="post" action={paths.work.lettersPrinted(id)}>
          <Link href={paths.work.lettersPdf(id)} target>
            {t('pdf', { number: called })}
          </Link>
          <Button variant="secondary" size="small">
            {t(posting ? 'markOn' : 'mark', { number: called })}
          </Button>
        </form>
      )}
    </li>
  );
}
