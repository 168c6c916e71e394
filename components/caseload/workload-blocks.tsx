import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import type { Workload } from '@/lib/queries/caseload/workload';

const heavy = 4;
const medium = 2;
const mostBlocks = 80;

/** How full the work is: the sentence says it, the blocks repeat it for the eye. */
export function WorkloadBlocks({ load }: { load: Workload }) {
  const t = useTranslations('work.load');
  const { households, points, capacity, weights } = load;
  const free = Math.max(0, capacity - points);
  return (
    <>
      <p>
        {t.rich('text', { households, points, capacity, b: (chunks) => <b>{chunks}</b> })}{' '}
        <Room free={free} isOver={points > capacity} />
      </p>
      <div className="plein-load" aria-hidden="true">
        {weights.slice(0, mostBlocks).map((weight, index) => (
          <i key={index} className={weight > 1 ? `is-weight-${weight}` : undefined} />
        ))}
        {Array.from({ length: Math.min(free, mostBlocks) }, (_, index) => (
          <i key={`free-${index}`} className="is-free" />
        ))}
      </div>
      <Paragraph look="small">{t('blocks')}</Paragraph>
    </>
  );
}

function Room({ free, isOver }: { free: number; isOver: boolean }) {
  const t = useTranslations('work.load');
  if (isOver) return <>{t('over')}</>;
  if (free === 0) return <>{t('full')}</>;
  if (free < heavy) return <>{t('roomSmall')}</>;
  const values = { heavy: Math.floor(free / heavy), medium: Math.floor(free / medium) };
  return <>{t('roomHeavy', values)}</>;
}
