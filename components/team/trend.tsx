import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { useDates } from '@/components/case/dates';
import type { WeekCount } from '@/lib/queries/team/team-overview';

const height = 96;
const width = 40;

const sum = (weeks: readonly WeekCount[]) => weeks.reduce((total, week) => total + week.count, 0);

/** New households per week: a sentence, then bars with their numbers. */
export function Trend({ weeks }: { weeks: readonly WeekCount[] }) {
  const t = useTranslations('lead.trend');
  const half = weeks.length / 2;
  const [before, after] = [sum(weeks.slice(0, half)), sum(weeks.slice(half))];
  const direction = after > before ? 'more' : after < before ? 'less' : 'same';
  const most = Math.max(1, ...weeks.map((week) => week.count));
  return (
    <>
      <Paragraph>{t('text', { direction })}</Paragraph>
      <svg
        viewBox={`0 0 ${weeks.length * width} ${height + 20}`}
        aria-hidden="true"
        className="h-auto w-full max-w-md overflow-visible"
      >
        {weeks.map((week, index) => (
          <Bar key={week.monday} week={week} place={index} tall={(week.count / most) * height} />
        ))}
        <path
          d={`M0 ${height + 19.5}H${weeks.length * width}`}
          className="stroke-current"
          strokeWidth="1"
        />
      </svg>
      <Numbers weeks={weeks} />
    </>
  );
}

/** The same as a table, folded away: the bars say it already to whoever sees them. */
function Numbers({ weeks }: { weeks: readonly WeekCount[] }) {
  const t = useTranslations('lead.trend');
  const dates = useDates();
  return (
    <details>
      <summary>{t('numbers')}</summary>
      <table className="utrecht-table">
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.monday}>
              <th scope="row">{dates.short(week.monday)}</th>
              <td>{week.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Bar({ week, place, tall }: { week: WeekCount; place: number; tall: number }) {
  const x = place * width;
  const top = height - tall + 19;
  return (
    <>
      <rect x={x + 6} y={top} width={width - 12} height={tall} className="fill-action" />
      <text x={x + width / 2} y={top - 4} textAnchor="middle" className="fill-current text-sm">
        {week.count}
      </text>
    </>
  );
}
